import { useEffect, useMemo, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { gamePath } from '../../app/route.ts'
import { expectsUnfinished } from '../../app/unfinished-game.ts'
import { type Importing, shareOf } from '../../catalogue/import/state.ts'
import { EmptyGame, useImporting } from '../../catalogue/import/view.tsx'
import { Meter } from '../../kit/cell-meter.tsx'
import { CodeField } from '../../kit/code/code-field.tsx'
import { Glyph, Logo } from '../../kit/glyph.tsx'
import { useTitle } from '../../kit/page.tsx'
import { Preferences } from '../../kit/preferences.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { type Bitmap, css } from '../../mosaic/bitmap.ts'
import { createHomeActions } from './actions.ts'
import { Backdrop } from './backdrop-canvas.tsx'
import { type Cover, loadCover } from './cover.ts'
import { createHome, type Home } from './state.ts'
import './home.css'

/** Today's picture at its first level; where there is none, one of all pictures. */
const useCover = (app: App, home: Home): Cover | undefined => {
  const [loaded, setLoaded] = useState<Cover>()
  const daily = home.daily.value
  const failed = home.trouble.value !== undefined
  const cover = daily === null ? (home.packs.value?.cover ?? (failed ? null : undefined)) : daily?.picture
  useEffect(() => {
    if (cover !== undefined) void loadCover(app.client, cover).then(setLoaded)
  }, [cover])
  return loaded
}

type Props = { app: App; home: Home; importing: Importing; cells: Bitmap | undefined }

/** The objects, and while they are imported how far that is. */
const ObjectsDoor = ({ app: { say }, home, importing }: Props) => {
  const progress = home.progress.value
  const view = importing.view.value
  const isRunning = importing.isRunning.value && view !== undefined
  const found = progress?.n ? progress.found / progress.n : 0
  const note = progress && (progress.n ? say('home.progress', progress) : say('home.nothing'))
  return (
    <a class="door door-objects" href="/objects">
      <Meter share={isRunning ? shareOf(view) : found} cells={12} />
      <span class="door-name">{say('home.objects')}</span>
      <span class="door-note">
        {isRunning ? say('import.running', { n: view.total, done: view.done }) : (note ?? '\u00a0')}
      </span>
    </a>
  )
}

const todayNote = ({ say }: App, { daily }: Home): string => {
  const view = daily.value
  if (!view) return say('home.today.note')
  if (view.game?.state === 'playing') return say('home.today.playing')
  if (view.result) return say('home.today.done')
  return view.streak.days > 0 ? say('home.streak', { n: view.streak.days }) : say('home.today.note')
}

const EMPTY_CELLS: Bitmap = { columns: 3, rows: 3, cells: [] }

/** Today's picture: its own cells are the sign on the door. */
const TodayDoor = ({ app, home, cells = EMPTY_CELLS }: Props) => (
  <a class="door door-today" href="/daily">
    <svg class="door-cells" viewBox={`0 0 ${cells.columns} ${cells.rows}`} aria-hidden="true">
      {Array.from({ length: cells.columns * cells.rows }, (_, at) => (
        <rect
          key={at}
          x={(at % cells.columns) + 0.03}
          y={Math.floor(at / cells.columns) + 0.03}
          width="0.94"
          height="0.94"
          {...(cells.cells[at] ? { fill: css(cells.cells[at]) } : { class: 'door-cell-empty' })}
        />
      ))}
    </svg>
    <span class="door-name">{app.say('home.today')}</span>
    <span class="door-note">{todayNote(app, home)}</span>
  </a>
)

const Doors = (props: Props) => {
  const {
    app: { say },
    home,
  } = props
  const game = home.unfinished.value
  return (
    <nav class="doors" aria-label={say('name')}>
      <TodayDoor {...props} />
      <a class="door door-play" href="/play">
        <Glyph name="play" />
        <span class="door-name">{say('home.play')}</span>
      </a>
      <a class="door door-room" href="/rooms/new">
        <Glyph name="people" />
        <span class="door-name">{say('home.room')}</span>
        <span class="door-note">{say('home.room.note')}</span>
      </a>
      <ObjectsDoor {...props} />
      {home.isGameExpected.value && <span class="door door-continue" aria-hidden="true" />}
      {game && (
        <a class="door door-continue" href={gamePath(game.id)}>
          <Glyph name="trail" />
          <span class="door-name">{say('home.continue')}</span>
          <span class="door-note">
            {game.plan === 'solo' || game.plan === 'choices'
              ? say('home.continue.at', { round: game.round, count: game.roundCount })
              : say(`way.${game.plan}`)}
          </span>
        </a>
      )}
    </nav>
  )
}

const Trouble = ({ app, home, onRetry }: { app: App; home: Home; onRetry: () => void }) =>
  home.trouble.value ? (
    <div class="home-trouble">
      <ProblemNote app={app} problem={home.trouble.value} />
      <button type="button" class="link" onClick={onRetry}>
        {app.say('trouble.retry')}
      </button>
    </div>
  ) : null

/** The doors to the game and a field for the code of a room; without pictures how to get some. */
const Content = (props: Props) => {
  const { app, home, importing } = props
  const isEmpty = home.packs.value?.packs.length === 0 && importing.view.value !== undefined
  if (isEmpty)
    return (
      <div class="home-empty">
        <EmptyGame app={app} importing={importing} />
      </div>
    )
  return (
    <>
      <Doors {...props} />
      <CodeField app={app} />
    </>
  )
}

/** The first page: the name over a mosaic of one of the pictures, and the doors. */
export const HomeScreen = ({ app }: { app: App }) => {
  const home = useMemo(() => createHome(expectsUnfinished(app.storage)), [])
  const actions = useMemo(() => createHomeActions(app, home), [])
  const language = app.settings.language.value
  const { say } = app
  const load = () => void actions.load(language)
  const cover = useCover(app, home)
  useTitle(say('name'))
  useEffect(load, [language])
  const importing = useImporting(app, load, language)
  return (
    <div class="home">
      <header class="bar home-bar">
        <Preferences app={app} />
      </header>
      <main class="home-main" id="main">
        <Backdrop bitmap={cover?.backdrop} />
        <h1 class="home-name">
          <Logo />
          <span>Pixel</span> <span>Detective</span>
        </h1>
        <p class="home-what">
          <span>{say('home.what')}</span>
        </p>
        <Content app={app} home={home} importing={importing} cells={cover?.cells} />
        <Trouble app={app} home={home} onRetry={load} />
      </main>
      <footer class="home-foot">
        <a href="/about">{say('nav.about')}</a>
      </footer>
    </div>
  )
}
