import type { Client } from '@pd/contract/client'
import { gamePath } from '../../app/route.ts'
import type { SafeStorage } from '../../app/storage.ts'
import { loadPacks } from '../../catalogue/load-packs.ts'
import { type Choices, newGameOf } from './choices.ts'
import type { Setup } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'packs' | 'found' | 'newGame'>
  readonly storage: SafeStorage
  readonly go: (path: string, options?: { replace?: boolean }) => void
}

/** Chooses, keeps the choices for next time and opens the game in the place of the form. */
export const createSetupActions = ({ client, storage, go }: Needs, setup: Setup) => ({
  load: async (lang: string, pack?: string) => {
    const packs = await loadPacks(client, { lang, ...(pack && { pack }) })
    if (packs.ok) setup.packs.value = packs.value
    setup.trouble.value = packs.ok ? undefined : packs.problem.code
  },
  choose: (change: Partial<Choices>) => {
    setup.choices.value = { ...setup.choices.value, ...change }
    setup.trouble.value = undefined
  },
  start: async () => {
    if (setup.busy.value) return
    setup.busy.value = true
    storage.set('choices', JSON.stringify(setup.choices.value))
    const game = await client.newGame(newGameOf({ ...setup.choices.value, pack: setup.pack.value }))
    setup.busy.value = false
    if (game.ok) go(gamePath(game.value.id), { replace: true })
    else setup.trouble.value = game.problem.code
  },
})
export type SetupActions = ReturnType<typeof createSetupActions>
