import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'

type Chaptered = Pick<SharedRoom, 'chapter'> & { readonly round: Pick<RoomRoundView, 'number'> }

/** The number of a round within its chapter, from 1. */
export const roundInChapter = ({ chapter, round }: Chaptered): number => round.number - chapter.roundsBefore

/** How a chapter is called: by its title, or by its number. */
export const nameChapter = ({ say }: Pick<App, 'say'>, { title, number }: { title: string | null; number: number }) =>
  title ?? say('room.chapter.n', { n: number })

type Titled = Pick<SharedRoom, 'chapter' | 'roundCount'> & { readonly round: Pick<RoomRoundView, 'number'> }

/** The title of a round: its number in the chapter, with the chapter's name where the room has several or a title; no line begins with the dot. */
export const roundTitle = (app: Pick<App, 'say'>, { chapter, roundCount, round }: Titled): string => {
  const title = app.say('round.title', { n: roundInChapter({ chapter, round }), count: roundCount })
  return chapter.number > 1 || chapter.title ? `${nameChapter(app, chapter)}\u00a0· ${title}` : title
}
