import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { type NamedCells, nameCells } from '../../mosaic/heard/named-cells.ts'
import type { Heard } from './heard-state.ts'
import { type Speaker, sayChanges, sayRows, saySummary } from './say-level.ts'
import './heard.css'

const Rows = ({ speaker, cells }: { speaker: Speaker; cells: NamedCells }) => (
  <details>
    <summary>{speaker.say('heard.rows')}</summary>
    <table>
      <tbody>
        {sayRows(speaker, cells).map((row, index) => (
          <tr key={index}>
            <th scope="row">{speaker.say('heard.row', { n: index + 1 })}</th>
            <td>{row}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

type Props = { app: App; heard: Heard }
type TextProps = Props & { speaker: Speaker; cells: NamedCells; changes: string | undefined }

const AnnounceChoice = ({ app: { say, storage }, heard }: Props) => (
  <label class="heard-aloud">
    <input
      type="checkbox"
      checked={heard.isAloud.value}
      onChange={(event) => {
        heard.isAloud.value = event.currentTarget.checked
        storage.set('heard', event.currentTarget.checked ? 'on' : 'off')
      }}
    />
    {say('heard.aloud')}
  </label>
)

const Text = ({ app, heard, speaker, cells, changes }: TextProps) => {
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [])
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') heard.isOpen.value = false
  }
  return (
    <section class="heard" aria-labelledby="heard-title" onKeyDown={close}>
      <h2 id="heard-title" ref={title} tabIndex={-1}>
        {app.say('heard.title')}
      </h2>
      {changes && <p>{changes}</p>}
      <ul>
        {saySummary(speaker, cells).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      <Rows speaker={speaker} cells={cells} />
      <AnnounceChoice app={app} heard={heard} />
    </section>
  )
}

/** The picture as text while it is open, and its announcement at each new level while that is wanted. */
export const HeardPanel = ({ app, heard }: Props) => {
  const shown = heard.shown.value
  const cells = useMemo(() => shown && nameCells(shown.bitmap), [shown])
  const before = useMemo(() => shown?.before && nameCells(shown.before), [shown])
  const speaker = { say: app.say, language: app.settings.language.value }
  const changes = cells && before ? sayChanges(speaker, before, cells) : undefined
  const announced =
    cells && heard.isAloud.value ? [changes, ...saySummary(speaker, cells)].filter(Boolean).join(' ') : ''
  return (
    <>
      {cells && heard.isOpen.value && (
        <Text app={app} heard={heard} speaker={speaker} cells={cells} changes={changes} />
      )}
      <p class="unseen" role="status" aria-live="polite">
        {announced}
      </p>
    </>
  )
}
