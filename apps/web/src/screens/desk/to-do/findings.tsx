import type { DeskToDo } from '@pd/contract/client'
import type { DeskApp } from '../desk-props.ts'
import { deskPath } from '../place.ts'
import type { ToDoProps } from './to-do-props.ts'

type Finding = DeskToDo['findings'][number]

/** What is said of each kind of finding. */
const SAID = {
  no_name: 'desk.find.no_name',
  camera_name: 'desk.find.camera_name',
  digits: 'desk.find.digits',
  sentence: 'desk.find.sentence',
  short: 'desk.find.short',
  same_name: 'desk.find.same_name',
  look_alike: 'desk.find.look_alike',
  no_credit: 'desk.find.no_credit',
  too_small: 'desk.find.too_small',
} as const

const isKnown = (code: string): code is keyof typeof SAID => Object.hasOwn(SAID, code)

const sayFinding = ({ say }: DeskApp, { code, count }: Finding): string =>
  say(isKnown(code) ? SAID[code] : 'desk.find.other', { n: count })

/** Where a finding is mended: a missing credit with its pack's, a shared name at the first item that has it, all else on the sheet. */
const fixOf = ({ code, pack, items: [first] }: Finding): string => {
  if (code === 'no_credit') return deskPath({ pack, part: 'pack' })
  return deskPath({ pack, part: 'pictures', ...(code === 'same_name' && first && { item: first.item }) })
}

const FindingRow = ({ app, finding }: { app: DeskApp; finding: Finding }) => {
  const { say } = app
  const { pack, packTitle, count, items } = finding
  const text = sayFinding(app, finding)
  return (
    <li>
      <div>
        <strong>{text}</strong>
        <span class="quiet">{packTitle}</span>
        <span class="to-do-items">
          {items.map(({ item, name }) => (
            <a key={item} href={deskPath({ pack, part: 'pictures', item })}>
              {name || say('desk.edit.nameless')}
            </a>
          ))}
          {count > items.length && <span class="quiet">{say('desk.toDo.more', { n: count - items.length })}</span>}
        </span>
      </div>
      <a class="button" href={fixOf(finding)} aria-label={`${say('desk.toDo.open')}: ${text}, ${packTitle}`}>
        {say('desk.toDo.open')}
      </a>
    </li>
  )
}

/** What is to be checked, by kind and pack; each leads to the sheet or to the item. */
export const Findings = ({ app, list }: ToDoProps) =>
  list.findings.length === 0 ? null : (
    <section class="desk-part" aria-labelledby="to-do-findings">
      <h2 id="to-do-findings">{app.say('desk.toDo.findings')}</h2>
      <ul class="desk-list">
        {list.findings.map((finding) => (
          <FindingRow key={finding.code + finding.pack} app={app} finding={finding} />
        ))}
      </ul>
    </section>
  )
