import type { DeskItem } from '@pd/contract/client'
import { Glyph } from '../../../kit/glyph.tsx'
import { UnseenNote } from '../edits/unseen-note.tsx'
import { deskPath } from '../place.ts'
import { toggleChosen } from './choose.ts'
import { NameField } from './name-field.tsx'
import type { SheetProps } from './sheet-props.ts'

type Props = SheetProps & {
  readonly item: DeskItem
  readonly at: number
  readonly onGo: (at: number, steps: 1 | -1) => void
  readonly onTurn: (turn: 'undo' | 'redo') => void
}

/** How a picture stands: a tick, or why it is to be looked at. */
const Standing = ({ app: { say }, item }: Props) => {
  if (item.standing === 'hidden') return <span class="frame-mark">{say('desk.sheet.hidden')}</span>
  const [first] = item.checks
  if (first)
    return (
      <span class="frame-mark frame-doubt" title={item.checks.map((check) => say(`desk.check.${check}`)).join(' · ')}>
        {say(`desk.check.${first}`)}
      </span>
    )
  if (item.standing === 'waiting') return <span class="frame-mark frame-doubt">{say('desk.check.no_name')}</span>
  return (
    <span class="frame-mark frame-fine">
      <Glyph name="check" /> <span class="unseen">{say('desk.sheet.fine')}</span>
    </span>
  )
}

const Foot = (props: Props) => {
  const { app, sheet, item, at, pack } = props
  const { say } = app
  return (
    <div class="frame-foot">
      <label class="frame-choose">
        <input
          type="checkbox"
          checked={sheet.chosen.value.has(item.id)}
          aria-label={say('desk.sheet.choose', { n: at + 1 })}
          onClick={(event) => toggleChosen(sheet, item.id, event.shiftKey)}
        />
      </label>
      <Standing {...props} />
      <a
        class="frame-more"
        data-keeps-scroll
        href={deskPath({ pack: pack.id, part: 'pictures', item: item.id })}
        aria-label={say('desk.sheet.more.label', { n: at + 1 })}
      >
        {say('desk.sheet.more')}
      </a>
    </div>
  )
}

/** One picture of the contact sheet, with its names below. */
export const Frame = (props: Props) => {
  const { app, item, at, languages, sheet, onGo } = props
  const isChosen = sheet.chosen.value.has(item.id)
  const isDoubtful = item.checks.length > 0 || item.standing === 'waiting'
  return (
    <li
      class={`frame frame-${item.standing} ${isDoubtful ? 'doubtful' : ''} ${isChosen ? 'chosen' : ''}`}
      aria-posinset={at + 1}
      aria-setsize={sheet.total.value}
    >
      <span class="frame-film" aria-hidden="true">
        <span class="frame-number">{at + 1}</span>
      </span>
      <img
        class="frame-picture"
        src={app.client.urls.deskPicture(item.picture, 'small')}
        width={item.width}
        height={item.height}
        alt={app.say('desk.sheet.picture', { n: at + 1, file: item.file.split('/').at(-1) ?? '' })}
        loading="lazy"
        decoding="async"
      />
      <div class="frame-names">
        {languages.map((locale) => (
          <NameField key={locale} {...props} locale={locale} onGo={(steps) => onGo(at, steps)} />
        ))}
        <UnseenNote app={app} unseen={sheet.unseen.value.filter(({ of }) => of === item.id)} />
      </div>
      <Foot {...props} />
    </li>
  )
}
