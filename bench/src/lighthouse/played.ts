import { type Answer, type Client, createClient } from '@pd/contract/client'
import { sitDown } from '../servers/game.ts'

/** What one player has played and opened: the ids and codes of pages that have something to show. */
export type Played = {
  /** An object that was found. */
  readonly object: string
  /** A duel of a finished game. */
  readonly duel: string
  /** A room that waits. */
  readonly open: string
  /** A room of another player, and the key of the link for its moderators. */
  readonly moderated: string
  readonly moderatorKey: string
  /** A room that ended after two chapters. */
  readonly ended: string
  /** A code for another device. */
  readonly device: string
}

const done = async <T>(what: string, answer: Promise<Answer<T>>): Promise<T> => {
  const got = await answer
  if (!got.ok) throw new Error(`${what} was refused: ${got.problem.code}`)
  return got.value
}

/** Chooses one of four names after the other, until one is right. */
const findObject = async (client: Client): Promise<string> => {
  let game = await done('a game of four choices', client.newGame({ plan: 'choices', rounds: 1 }))
  for (const text of game.rounds[0]?.choices ?? []) {
    const level = game.rounds[0]?.level ?? 1
    const judged = await done('a choice', client.guess(game.id, { round: 1, level, text }))
    game = judged.game
    if (judged.verdict === 'correct') break
  }
  const { items } = await done('the list of found objects', client.foundItems())
  const [found] = items
  if (!found) throw new Error('none of four choices was right')
  return found.id
}

/** A duel of a game whose only picture is given up. */
const openDuel = async (client: Client): Promise<string> => {
  const { id } = await done('a game', client.newGame({ plan: 'solo', rounds: 1 }))
  await done('giving up', client.giveUp(id, { round: 1 }))
  return (await done('a duel', client.challenge(id, { name: 'Ann' }))).id
}

const EVENING = ['next', 'skip', 'next', 'again', 'skip', 'close'] as const

const playEvening = async (client: Client): Promise<string> => {
  const { code } = await done('a room', client.openRoom({ rounds: 1, title: 'The first chapter' }))
  await done('a seat', client.joinRoom(code, { name: 'Ann' }))
  for (const act of EVENING) await done(act, client.steerRoom(code, { do: act }))
  return code
}

const clientOf = (api: string, cookie: string): Client =>
  createClient(api, (url, init) => fetch(url, { ...init, headers: { ...init.headers, cookie } }))

/** Opens a room as another player: its host needs no link to moderate it. */
const openModerated = async (api: string): Promise<Pick<Played, 'moderated' | 'moderatorKey'>> => {
  const host = clientOf(api, (await sitDown(api)).cookie)
  const { code: moderated } = await done('a room', host.openRoom({ rounds: 3 }))
  const { key: moderatorKey } = await done('a link for moderators', host.inviteModerator(moderated, {}))
  return { moderated, moderatorKey }
}

/** Plays what pages show: an object, a duel, an evening, a name on the boards. */
export const playForPages = async (api: string, cookie: string): Promise<Played> => {
  const client = clientOf(api, cookie)
  const [object, duel] = [await findObject(client), await openDuel(client)]
  await done('a name on the boards', client.nameOnBoards({ name: 'Ann' }))
  const { code: open } = await done('a room', client.openRoom({ rounds: 3 }))
  const { code: device } = await done('a code for a device', client.newDeviceCode())
  return { object, duel, open, ...(await openModerated(api)), ended: await playEvening(client), device }
}
