import { pagePath, type Statistics } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Meter } from '../../kit/cell-meter.tsx'
import { Figures } from '../../kit/digits.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'
import { type Tower, Towers } from '../../kit/towers.tsx'
import { useAnswer } from '../../kit/use-answer.ts'
import { Waiting } from '../../kit/waiting.tsx'
import './statistics.css'

type Props = { app: App; statistics: Statistics }

const NumberTile = ({ app, n, caption }: { app: App; n: number; caption: string }) => {
  const written = new Intl.NumberFormat(app.settings.language.value).format(n)
  return (
    <div class="number">
      <dt class="quiet">{caption}</dt>
      <dd>
        <Figures written={written} />
        <span class="unseen">{written}</span>
      </dd>
    </div>
  )
}

const Numbers = ({ app, statistics }: Props) => {
  const { say } = app
  const { games, rounds, found, streak } = statistics
  return (
    <dl class="numbers">
      <NumberTile app={app} n={found} caption={say('objects.found')} />
      <NumberTile app={app} n={rounds} caption={say('statistics.rounds')} />
      <NumberTile app={app} n={games} caption={say('statistics.games')} />
      <NumberTile app={app} n={streak.days} caption={say('streak.title')} />
      <NumberTile app={app} n={streak.longest} caption={say('statistics.longest')} />
    </dl>
  )
}

const towersOf = ({ say }: App, { levels, missed }: Statistics): Tower[] => {
  const best = levels.findIndex((rounds) => rounds > 0)
  return [
    ...levels.map((rounds, at) => ({
      name: String(at + 1),
      label: say('statistics.level', { level: at + 1, n: rounds }),
      count: rounds,
      isOwn: at === best,
    })),
    { name: '×', label: say('statistics.missed', { n: missed }), count: missed, isOwn: false },
  ]
}

/** A larger pack has as many cells, each for as many pictures. */
const CELLS_MOST = 100

const Packs = ({ app: { say }, statistics: { packs } }: Props) => (
  <section aria-labelledby="statistics-packs">
    <h2 id="statistics-packs">{say('statistics.packs')}</h2>
    <ul class="statistics-packs">
      {packs.map(({ id, title, items, found, rounds, best }) => (
        <li key={id}>
          <span class="pack-title">{title}</span>
          <Meter share={items ? found / items : 0} cells={Math.min(items, CELLS_MOST)} />
          <p class="pack-facts quiet">
            <span>{say('home.progress', { found, n: items })}</span>
            <span>{say('setup.rounds.n', { n: rounds })}</span>
            {best !== null && <span>{say('statistics.best', { level: best })}</span>}
          </p>
        </li>
      ))}
    </ul>
  </section>
)

const Sheet = ({ app, statistics }: Props) => (
  <div class="statistics">
    <Numbers app={app} statistics={statistics} />
    <section aria-labelledby="statistics-levels">
      <h2 id="statistics-levels">{app.say('statistics.levels')}</h2>
      <Towers language={app.settings.language.value} towers={towersOf(app, statistics)} />
    </section>
    <Packs app={app} statistics={statistics} />
  </div>
)

const Content = ({ app }: { app: App }) => {
  const lang = app.settings.language.value
  const { value: statistics, trouble, load } = useAnswer(() => app.client.statistics({ lang }), [lang])
  if (!statistics) return <Waiting app={app} problem={trouble} onRetry={() => void load()} />
  if (statistics.rounds > 0) return <Sheet app={app} statistics={statistics} />
  return (
    <DrawnState face="empty" title={app.say('statistics.none')}>
      <a class="button primary" href={pagePath('setup')}>
        {app.say('home.play')}
      </a>
    </DrawnState>
  )
}

/** What the player has played alone so far. */
export const StatisticsScreen = ({ app }: { app: App }) => (
  <Page app={app} name="statistics" title={app.say('statistics.title')}>
    <h1>{app.say('statistics.title')}</h1>
    <Content app={app} />
  </Page>
)
