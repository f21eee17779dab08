import type { NamesTableReport } from '@pd/contract/client'
import { Glyph } from '../../../kit/glyph.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { readBase64 } from '../../../kit/read-base64.ts'
import type { SettingsProps } from './settings-props.ts'

/** What others had changed since the table was saved, and the table changed too. */
const Replaced = ({ app: { say }, replaced }: SettingsProps & Pick<NamesTableReport, 'replaced'>) => (
  <div class="unseen-note" role="alert">
    <p>{say('desk.table.replaced', { n: replaced.length })}</p>
    <ul>
      {replaced.map(({ file, field, locale, text }) => (
        <li key={`${file} ${field} ${locale}`}>
          <strong>{file.split('/').at(-1)}</strong>{' '}
          <span {...(locale && { lang: locale })}>{text.replaceAll('\n', ', ')}</span>
        </li>
      ))}
    </ul>
  </div>
)

/** What became of a table: what changed, what it replaced, and what it says that could not be followed. */
const Report = ({ report, ...props }: SettingsProps & { report: NamesTableReport }) => {
  const {
    app: { say },
    actions,
  } = props
  return (
    <div class="table-report" role="status">
      <p>
        <strong>{say('desk.table.changed', { n: report.changed })}</strong>{' '}
        {report.change && (
          <button type="button" class="link" onClick={() => void actions.undoTable()}>
            {say('desk.changes.undo')}
          </button>
        )}
      </p>
      {report.replaced.length > 0 && <Replaced {...props} replaced={report.replaced} />}
      {report.notes.length > 0 && (
        <>
          <p>{say('desk.table.notes', { n: report.notes.length })}</p>
          <ul>
            {report.notes.map(({ row, detail }) => (
              <li key={`${row} ${detail}`}>
                {row !== null && <strong>{say('desk.table.row', { n: row })}</strong>} <span lang="en">{detail}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Takes a table that is dropped or chosen. */
const TableIn = ({ app: { say }, state, actions }: SettingsProps) => {
  const take = (file: File | undefined) => {
    if (file) void readBase64(file).then(actions.readTable)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    take(event.dataTransfer?.files[0])
  }
  return (
    <label class="table-in" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Glyph name="drawers" />
      <span>{say('desk.table.in')}</span>
      <input
        type="file"
        class="unseen"
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv"
        disabled={state.isReading.value}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** All names of the pack as a table, out and in again. */
export const NamesTable = (props: SettingsProps) => {
  const { app, pack, state } = props
  const { say } = app
  const report = state.report.value
  return (
    <section class="desk-part" aria-labelledby="pack-table">
      <h2 id="pack-table">{say('desk.table')}</h2>
      <p class="quiet">{say('desk.table.what')}</p>
      <div class="button-row desk-moves">
        <a class="button" href={app.client.urls.deskNamesSheet(pack.id)} download>
          <Glyph name="save" />
          {say('desk.table.sheet')}
        </a>
        <a class="button" href={app.client.urls.deskNamesTable(pack.id)} download>
          <Glyph name="save" />
          {say('desk.table.out')}
        </a>
      </div>
      <TableIn {...props} />
      <ProblemNote app={app} problem={state.tableTrouble.value} />
      {report && <Report {...props} report={report} />}
    </section>
  )
}
