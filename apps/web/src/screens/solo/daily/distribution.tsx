import type { DailyResult } from '@pd/contract/client'
import type { App } from '../../../app/app.ts'
import { type Tower, Towers } from '../../../kit/towers.tsx'

const towersOf = ({ say }: App, { outcome, level, found, missed }: DailyResult): Tower[] => [
  ...found.map((players, at) => ({
    name: String(at + 1),
    label: say('daily.level', { level: at + 1, n: players }),
    count: players,
    isOwn: outcome === 'found' && level === at + 1,
  })),
  { name: '×', label: say('daily.missed.n', { n: missed }), count: missed, isOwn: outcome !== 'found' },
]

/** How many players found it at each level, as towers of cells; the reader's own is lit. */
export const Distribution = ({ app, result }: { app: App; result: DailyResult }) => {
  const { say } = app
  return (
    <section aria-labelledby="daily-others">
      <h2 id="daily-others">{result.others > 0 ? say('daily.others', { n: result.others }) : say('daily.alone')}</h2>
      <Towers language={app.settings.language.value} towers={towersOf(app, result)} />
    </section>
  )
}
