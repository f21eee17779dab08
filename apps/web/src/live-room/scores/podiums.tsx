import type { SharedRoom } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { nameChapter } from '../chapter.ts'
import { Podium } from './podium.tsx'

type Props = { app: App; view: Pick<SharedRoom, 'chapter' | 'standings'> }

/** The podium of the evening, and beside it from the second chapter on the one of the chapter. */
export const Podiums = ({ app, view: { chapter, standings } }: Props) => {
  if (chapter.number === 1) return <Podium app={app} standings={standings} />
  return (
    <div class="podiums">
      {chapter.podium.length > 0 && (
        <section class="podium-part">
          <h2>{nameChapter(app, chapter)}</h2>
          <Podium app={app} standings={chapter.podium} />
        </section>
      )}
      <section class="podium-part">
        <h2>{app.say('room.evening')}</h2>
        <Podium app={app} standings={standings} />
      </section>
    </div>
  )
}
