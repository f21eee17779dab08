import type { Client } from '@pd/contract/client'
import { practiceCacheAt } from '../../app/practice/kept-pictures.ts'
import type { SafeStorage } from '../../app/storage.ts'
import { forgetTold } from '../../app/told.ts'
import { keepUnfinished } from '../../app/unfinished-game.ts'
import type { Privacy } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'forgetPlayer'>
  readonly storage: SafeStorage
  readonly tab: SafeStorage
  readonly basePath: string
  /** The store of the browser for found pictures; missing where it has none. */
  readonly caches?: Pick<CacheStorage, 'delete'> | undefined
}

/** A caller whom the server does not know has nothing there that could be deleted. */
const isGone = (answer: Awaited<ReturnType<Client['forgetPlayer']>>): boolean =>
  answer.ok || answer.problem.code === 'session_missing'

/** What a player does with what is kept of the player: all of it goes, on the server and in this browser. */
export const createPrivacyActions = ({ client, storage, tab, basePath, caches }: Needs, privacy: Privacy) => ({
  ask: (): void => {
    privacy.step.value = 'asked'
  },
  keep: (): void => {
    privacy.step.value = 'none'
  },
  forget: async (): Promise<void> => {
    if (privacy.busy.value) return
    privacy.busy.value = true
    const answer = await client.forgetPlayer()
    privacy.busy.value = false
    privacy.trouble.value = answer.ok || isGone(answer) ? undefined : answer.problem.code
    if (!isGone(answer)) return
    keepUnfinished(storage, false)
    forgetTold(tab)
    await caches?.delete(practiceCacheAt(basePath)).catch(() => false)
    privacy.step.value = 'deleted'
  },
})
