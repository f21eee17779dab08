import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'

/** What was played since a moment. */
export type PlaySince = {
  /** Games alone that began, and the players who began them. */
  readonly games: number
  readonly players: number
  /** Players who came for the first time; those of rooms alone are not known. */
  readonly newPlayers: number
  /** Guesses of games that began since then, and of rooms that are open or ended since then and whose log is there; and how many of them were right. */
  readonly guesses: number
  readonly finds: number
}

type Guessed = Pick<PlaySince, 'guesses' | 'finds'>

const begunSince = async (db: Db, since: number): Promise<Pick<PlaySince, 'games' | 'players'>> => {
  const { games, players } = await db
    .selectFrom('game')
    .select([sql<number>`count(*)`.as('games'), sql<number>`count(distinct player_id)`.as('players')])
    .where('started_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { games: Number(games), players: Number(players) }
}

const newSince = async (db: Db, since: number): Promise<number> => {
  const { count } = await db
    .selectFrom('player')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const guessedAlone = async (db: Db, since: number): Promise<Guessed> => {
  const { guesses, finds } = await db
    .selectFrom('game')
    .innerJoin('guess', 'guess.game_id', 'game.id')
    .select([
      sql<number>`count(*)`.as('guesses'),
      sql<number>`count(case when guess.verdict = 'correct' then 1 end)`.as('finds'),
    ])
    .where('game.started_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { guesses: Number(guesses), finds: Number(finds) }
}

/** In the log a quotation mark that a player typed stands behind a backslash, so a verdict is not taken from a guess's text. */
const RIGHT = sql<number>`count(case when type = 'guess_accepted' or body like '%"verdict":"correct"%' then 1 end)`
const GUESSES = sql<number>`count(case when type = 'guessed' then 1 end)`

const guessedInRooms = async (db: Db, since: number): Promise<Guessed> => {
  const { guesses, finds } = await db
    .selectFrom('room')
    .innerJoin('room_event', 'room_event.room_id', 'room.id')
    .select([GUESSES.as('guesses'), RIGHT.as('finds')])
    .where(({ eb, or }) => or([eb('room.ended_at', 'is', null), eb('room.ended_at', '>=', since)]))
    .where('room_event.at', '>=', since)
    .where('room_event.type', 'in', ['guessed', 'guess_accepted'])
    .executeTakeFirstOrThrow()
  return { guesses: Number(guesses), finds: Number(finds) }
}

/** Counts what was played since then, in epoch milliseconds: it reads what began since then, and the logs of rooms. */
export const playSince = async (db: Db, since: number): Promise<PlaySince> => {
  const [begun, newPlayers] = [await begunSince(db, since), await newSince(db, since)]
  const [alone, rooms] = [await guessedAlone(db, since), await guessedInRooms(db, since)]
  return { ...begun, newPlayers, guesses: alone.guesses + rooms.guesses, finds: alone.finds + rooms.finds }
}
