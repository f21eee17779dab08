import type { Answer, Client } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import type { SafeStorage } from '../../app/storage.ts'
import { loadPacks } from '../../catalogue/load-packs.ts'
import type { PackChoice, Setup } from './state.ts'

/** What a form opens: a game for one player, or a room. */
export type Opener<C> = {
  /** The name by which its choices are kept for the next time. */
  readonly key: 'choices' | 'room'
  /** Whether it offers packs that are for rooms alone. */
  readonly rooms: boolean
  readonly recall: (kept: string | undefined, uiLanguage: LanguageCode) => C
  /** Opens it; the answer is its path. */
  readonly open: (choices: C) => Promise<Answer<string>>
}

type Needs = {
  readonly client: Pick<Client, 'packs' | 'found'>
  readonly storage: SafeStorage
  readonly go: (path: string, options?: { replace?: boolean }) => void
}

/** Chooses, keeps the choices for next time and goes to what the form opens, in its place in the history. */
export const createSetupActions = <C extends PackChoice>(
  { client, storage, go }: Needs,
  setup: Setup<C>,
  { key, rooms, open }: Opener<C>,
) => ({
  load: async (lang: string, pack?: string) => {
    const packs = await loadPacks(client, { lang, ...(rooms && { rooms }), ...(pack && { pack }) })
    if (packs.ok) setup.packs.value = packs.value
    setup.trouble.value = packs.ok ? undefined : packs.problem.code
  },
  choose: (change: Partial<C>) => {
    setup.choices.value = { ...setup.choices.value, ...change }
    setup.trouble.value = undefined
  },
  start: async () => {
    if (setup.busy.value) return
    setup.busy.value = true
    storage.set(key, JSON.stringify(setup.choices.value))
    const opened = await open({ ...setup.choices.value, pack: setup.pack.value })
    setup.busy.value = false
    if (opened.ok) go(opened.value, { replace: true })
    else setup.trouble.value = opened.problem.code
  },
})
export type SetupActions<C extends PackChoice> = ReturnType<typeof createSetupActions<C>>
