import { type Static, Type } from 'typebox'
import { Count, Moment, Nullable } from './fields.ts'
import { DeskNotice } from './notices.ts'

/** What is played now, for operators: counts and codes, and no name of any player. */
export const DeskLive = Type.Object({
  notice: Nullable(DeskNotice),
  rooms: Type.Array(
    Type.Object({
      code: Type.String(),
      openedAt: Moment,
      players: Count,
      round: Type.Integer({ minimum: 0, description: '0 before the first' }),
      rounds: Type.Integer({ description: 'of the chapter in play' }),
    }),
    { description: 'the newest hundred rooms that have not ended, of all processes, the newest first' },
  ),
  games: Type.Object(
    { started: Count, players: Count, newPlayers: Count, dailies: Count, guesses: Count, finds: Count },
    {
      description:
        'of today in the time zone of the dailies: games that began alone, their players, players who came for the first time, rated dailies that have ended; guesses and right ones, alone and in rooms whose log is there',
    },
  ),
  storage: Type.Object({
    packs: Count,
    pictures: Count,
    freeBytes: Nullable(Count),
    sizeBytes: Nullable(Count),
    renderBytes: Type.Union([Count, Type.Null()], { description: 'what renders take on disk, measured once a minute' }),
    backupAt: Type.Union([Moment, Type.Null()], { description: 'when a backup last ended well' }),
  }),
})
export type DeskLive = Static<typeof DeskLive>
