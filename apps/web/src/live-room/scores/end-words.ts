import type { RoomOwn, SharedRoom } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { nameChapter } from '../chapter.ts'

type Ended = { readonly view: Pick<SharedRoom, 'state' | 'chapter'>; readonly own: RoomOwn['own'] }

/**
 * The headline of a podium on a phone, and the line below it, by the same places as the projector's podiums: of the chapter while the evening goes on,
 * of the evening at its end. Without a find there is no winner.
 */
export const endWords = ({ say }: Pick<App, 'say'>, { view, own }: Ended): { title: string; more: string | null } => {
  const { state, chapter } = view
  const isOver = state === 'ended'
  const isEvening = isOver || chapter.number === 1
  const [place, score] = isEvening ? [own?.place, own?.score] : [own?.chapterPlace, own?.chapterScore]
  const more = own && !isEvening ? say('room.evening.place', { place: own.place }) : null
  if (place === undefined || (place === 1 && score === 0))
    return { title: isOver ? say('room.end') : isEvening ? say('room.podium') : nameChapter({ say }, chapter), more }
  if (!isEvening) return { title: say('room.chapter.place', { chapter: nameChapter({ say }, chapter), place }), more }
  return { title: place === 1 ? say('room.end.first') : say('room.end.place', { place }), more }
}
