import { admitText } from '../../play/admit-text.ts'
import type { Mode } from '../../play/mode.ts'

/** Names are typed, any number of times, and compared with all names of the item. */
export const typed: Mode = {
  othersWanted: 0,
  draw: () => null,
  admit: admitText,
  judge: (_round, match) => match,
  outcomeOf: (verdict) => (verdict === 'correct' ? 'found' : null),
  worth: ({ points, bonus }) => points + bonus,
  view: () => null,
}
