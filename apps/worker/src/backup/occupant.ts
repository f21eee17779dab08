import { Fault } from '@pd/runtime'
import { examineSqlite, holdsGame, isMysqlTarget, nameTarget, type SqliteState } from '@pd/store'
import type { GamePlace } from './game.ts'

/** What is in the place of a restore: nothing, a game, or a database that this version can't read. */
export type Occupant = 'nothing' | 'game' | 'unreadable'

const UNREADABLE: readonly SqliteState['state'][] = ['empty', 'damaged', 'newer']

const occupantOf = async (game: GamePlace): Promise<Occupant> => {
  if (!isMysqlTarget(game.database) && UNREADABLE.includes(examineSqlite(game.database).state)) return 'unreadable'
  return (await holdsGame(game.database, game.options)) ? 'game' : 'nothing'
}

const REFUSALS: Readonly<Record<Exclude<Occupant, 'nothing'>, string>> = {
  game: 'holds a game already: choose another place, or have that one backed up and replaced with --replace (REPLACE=yes).',
  unreadable:
    'is damaged, empty or of a later version: choose another place, or have it kept aside and replaced with --replace (REPLACE=yes).',
}

/** What a restore would replace; a fault refuses to replace anything unless `replace` is set. */
export const requirePlace = async (game: GamePlace, replace: boolean): Promise<Occupant> => {
  const occupant = await occupantOf(game)
  if (occupant !== 'nothing' && !replace) throw new Fault(`${nameTarget(game.database)} ${REFUSALS[occupant]}`)
  return occupant
}
