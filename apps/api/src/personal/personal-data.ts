import type { CatalogueSnapshot } from '@pd/catalogue'
import type { Game, Round } from '@pd/core'
import type { PersonalStore, PlayerRecord } from '@pd/store'
import { nameOf } from '../solo/view-game.ts'

const GAMES_A_PAGE = 100

const timeOf = (at: number): string => new Date(at).toISOString()

/** The name of a closed round's item; an open one says nothing of its answer. */
const answerOf = ({ itemId, pictureId, outcome }: Round, language: string, snapshot: CatalogueSnapshot) => {
  const subject = outcome === null ? null : snapshot.subject(itemId, pictureId)
  return subject && nameOf(subject, language)
}

const gameData = ({ id, plan, difficulty, language, startedAt, rounds }: Game, snapshot: CatalogueSnapshot) => ({
  id,
  plan,
  difficulty,
  language,
  startedAt: timeOf(startedAt),
  rounds: rounds.map((round) => ({
    number: round.number,
    answer: answerOf(round, language, snapshot),
    level: round.level,
    outcome: round.outcome,
    points: round.points,
    hints: round.hints,
    guesses: round.guesses,
  })),
})

const recordData = ({ id, createdAt, rooms, ...record }: PlayerRecord) => ({
  player: id,
  firstPlayedAt: timeOf(createdAt),
  ...record,
  roomsOpened: rooms.map(({ code, openedAt }) => ({ code, openedAt: timeOf(openedAt) })),
})

/** What the export reads. */
type DataTools = {
  readonly store: Pick<PersonalStore, 'record' | 'pictures' | 'gamesAfter'>
  readonly snapshot: CatalogueSnapshot
}

/**
 * All that is kept of a player, as JSON, in parts: a page of games each, so that other requests take their turns between them. An unknown player
 * gets a note.
 */
export const personalData = async function* (player: string, { store, snapshot }: DataTools): AsyncGenerator<string> {
  const record = await store.record(player)
  const pictures = await store.pictures(player)
  const given = pictures.length > 0 && { picturesGiven: pictures.map((names) => ({ names })) }
  const note = { player, ...(!given && { note: 'Nothing is kept of this player.' }) }
  const head = { ...(record ? recordData(record) : note), ...given }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "games": [`
  let after = ''
  for (;;) {
    const games = await store.gamesAfter(player, after, GAMES_A_PAGE)
    const texts = games.map((game) => JSON.stringify(gameData(game, snapshot)))
    if (texts.length > 0) yield `${after === '' ? '' : ','}\n    ${texts.join(',\n    ')}`
    after = games.at(-1)?.id ?? ''
    if (games.length < GAMES_A_PAGE) break
  }
  yield '\n  ]\n}\n'
}
