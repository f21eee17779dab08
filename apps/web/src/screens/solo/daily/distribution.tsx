import type { DailyResult } from '@pd/contract/client'
import type { App } from '../../../app/app.ts'
import { cellsFor } from './cells-for.ts'

type Column = { readonly name: string; readonly label: string; readonly players: number; readonly isOwn: boolean }

const columnsOf = ({ say }: App, { outcome, level, found, missed }: DailyResult): Column[] => [
  ...found.map((players, at) => ({
    name: String(at + 1),
    label: say('daily.level', { level: at + 1, n: players }),
    players,
    isOwn: outcome === 'found' && level === at + 1,
  })),
  { name: '×', label: say('daily.missed.n', { n: missed }), players: missed, isOwn: outcome !== 'found' },
]

const Tower = ({ column, most }: { column: Column; most: number }) => (
  <li class={`tower ${column.isOwn ? 'tower-own' : ''}`}>
    <span class="unseen">{column.label}</span>
    <span class="tower-count" aria-hidden="true">
      {column.players || ''}
    </span>
    <span class="tower-cells" aria-hidden="true">
      {Array.from({ length: cellsFor(column.players, most) }, (_, at) => (
        <i key={at} />
      ))}
    </span>
    <span class="tower-name" aria-hidden="true">
      {column.name}
    </span>
  </li>
)

/** How many players found it at each level, as towers of cells; the reader's own is lit. */
export const Distribution = ({ app, result }: { app: App; result: DailyResult }) => {
  const { say } = app
  const columns = columnsOf(app, result)
  const most = Math.max(...columns.map(({ players }) => players))
  return (
    <section class="daily-others" aria-labelledby="daily-others">
      <h2 id="daily-others">{result.others > 0 ? say('daily.others', { n: result.others }) : say('daily.alone')}</h2>
      <ol class="towers">
        {columns.map((column) => (
          <Tower key={column.name} column={column} most={most} />
        ))}
      </ol>
    </section>
  )
}
