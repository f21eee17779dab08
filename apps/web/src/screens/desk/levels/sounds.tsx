import { useMemo } from 'preact/hooks'
import type { Bitmap } from '../../../mosaic/bitmap.ts'
import { nameCells } from '../../../mosaic/heard/named-cells.ts'
import { saySummary } from '../../../play/heard/say-level.ts'
import type { DeskApp } from '../desk-props.ts'

/** A level as players hear it who can't see it. */
export const Sounds = ({ app, bitmap, isWhole }: { app: DeskApp; bitmap: Bitmap | undefined; isWhole: boolean }) => {
  const { say, settings } = app
  const cells = useMemo(() => bitmap && nameCells(bitmap), [bitmap])
  const sentences = cells ? saySummary({ say, language: settings.language.value }, cells) : []
  return (
    <section class="level-sounds" aria-label={say('desk.levels.sounds')}>
      <h3>{say('desk.levels.sounds')}</h3>
      {isWhole ? (
        <p>{say('desk.levels.wholeSounds')}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
