import { type Client, type DuelView, type JoinDuel, pagePath } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import { gamePath } from '../../../app/route.ts'
import type { SafeStorage } from '../../../app/storage.ts'
import type { Duel } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'challenge' | 'duelOfGame' | 'duel' | 'joinDuel'>
  readonly storage: SafeStorage
  readonly go: (path: string, options?: { replace?: boolean }) => void
}

/** The path of a duel's link. */
export const duelPath = (id: string): string => pagePath('duel', id)

const keepName = (storage: SafeStorage, typed: string): Pick<JoinDuel, 'name'> => {
  const name = typed.trim()
  if (name) storage.set('nickname', name)
  return name ? { name } : {}
}

/** Challenges friends to a game that is over, and takes up the challenge of a link. */
export const createDuelActions = ({ client, storage, go }: Needs, duel: Duel) => ({
  /** The duel that a game is in, if any; a problem leaves what is shown, and a challenge is offered where nothing is. */
  loadOf: async (gameId: string): Promise<void> => {
    const answer = await client.duelOfGame(gameId)
    if (answer.ok) duel.view.value = answer.value.duel
    else duel.view.value ??= null
  },
  challenge: async (gameId: string, name: string): Promise<DuelView | undefined> => {
    if (duel.busy.value) return undefined
    duel.busy.value = true
    const answer = await client.challenge(gameId, keepName(storage, name))
    duel.busy.value = false
    duel.trouble.value = answer.ok ? undefined : answer.problem.code
    if (!answer.ok) return undefined
    duel.view.value = answer.value
    return answer.value
  },
  /** The duel of a link; a player who has a game in it goes there. */
  load: async (id: string): Promise<void> => {
    const answer = await client.duel(id)
    duel.trouble.value = answer.ok ? undefined : answer.problem.code
    if (!answer.ok) return
    if (answer.value.game) go(gamePath(answer.value.game), { replace: true })
    else duel.view.value = answer.value
  },
  accept: async (id: string, name: string, language: LanguageCode): Promise<void> => {
    if (duel.busy.value) return
    duel.busy.value = true
    const answer = await client.joinDuel(id, { ...keepName(storage, name), language })
    duel.busy.value = false
    duel.trouble.value = answer.ok ? undefined : answer.problem.code
    if (answer.ok) go(gamePath(answer.value.id), { replace: true })
  },
})
export type DuelActions = ReturnType<typeof createDuelActions>
