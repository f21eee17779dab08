import type { RoomResults } from '@pd/contract/client'
import type { App } from '../../app/app.ts'

/** What a round was about; of a player's picture nothing is kept. */
export const nameOfRound = ({ say }: Pick<App, 'say'>, { reveal }: Pick<RoomResults['rounds'][number], 'reveal'>) =>
  reveal?.name ?? say('room.guest')
