import type { Db } from '../database/tables.ts'

/** Which guesses count: those of games that began since then (epoch milliseconds), typed by at least that number of `players`. */
export type MissedSearch = { readonly since: number; readonly players: number; readonly limit: number }

/** What several players typed for an item in play, and none of them was right with, in small letters. */
export type MissedGuess = {
  readonly itemId: string
  /** The language of their games. */
  readonly locale: string
  readonly text: string
  readonly players: number
}

/** The missed guesses of all games, those of most players first; one query. */
export const missedGuesses = async (db: Db, { since, players, limit }: MissedSearch): Promise<MissedGuess[]> => {
  const rows = await db
    .selectFrom('game')
    .innerJoin('round', 'round.game_id', 'game.id')
    .innerJoin('guess', (join) =>
      join.onRef('guess.game_id', '=', 'round.game_id').onRef('guess.round_number', '=', 'round.number'),
    )
    .innerJoin('item', 'item.id', 'round.item_id')
    .select((eb) => [
      'round.item_id as itemId',
      'game.language as locale',
      eb.fn<string>('lower', ['guess.text']).as('typed'),
      eb.fn.count<number>('game.player_id').distinct().as('players'),
    ])
    .where('game.started_at', '>=', since)
    .where('guess.verdict', '!=', 'correct')
    .where('item.retired_at', 'is', null)
    .where('item.standing', '=', 'live')
    .groupBy(['round.item_id', 'game.language', 'typed'])
    .having((eb) => eb(eb.fn.count('game.player_id').distinct(), '>=', players))
    .orderBy('players', 'desc')
    .orderBy('itemId')
    .orderBy('typed')
    .limit(limit)
    .execute()
  return rows.map(({ typed, players, ...rest }) => ({ ...rest, text: typed, players: Number(players) }))
}
