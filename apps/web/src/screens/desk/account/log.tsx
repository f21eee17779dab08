import type { DeskLog } from '@pd/contract/client'
import type { SayAtDesk } from '../../../app/words/desk/say-at-desk.ts'
import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import { writeMoment } from '../moments.ts'
import { PartNote } from '../part-note.tsx'

type Entry = DeskLog['events'][number]

/** What an entry is about, and by whom where that is another. */
const factsOf = ({ kind, actor, token, subject, detail, count }: Entry, say: SayAtDesk): string => {
  const about = kind === 'sign_in_failed' ? (subject ?? say('desk.log.unknown')) : subject
  const facts = detail === 'curator' || detail === 'operator' ? say(`desk.role.${detail}`) : detail
  const by = actor === null || actor === subject ? null : say('desk.log.by', { name: actor })
  return [about, facts, count > 1 && `× ${count}`, by, token].filter(Boolean).join(' · ')
}

/** Who changed what when, for operators. */
export const Log = ({ app, desk, actions }: DeskProps) => {
  const { say } = app
  const { events, isWhole } = desk.log.value
  return (
    <section class="desk-part" aria-labelledby="desk-log">
      <h2 id="desk-log">{say('desk.log')}</h2>
      <ol class="desk-log">
        {events.map((entry) => (
          <li key={entry.id}>
            <time dateTime={new Date(entry.at).toISOString()}>
              {writeMoment(entry.at, app.settings.language.value)}
            </time>
            <strong>{say(`desk.log.${entry.kind}`)}</strong>
            <span>{factsOf(entry, say)}</span>
          </li>
        ))}
      </ol>
      <PartNote app={app} desk={desk} part="log" />
      {!isWhole && <Button onPress={() => void actions.moreLog()}>{say('desk.log.more')}</Button>}
    </section>
  )
}
