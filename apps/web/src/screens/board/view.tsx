import type { BoardView } from '@pd/contract/client'
import { type Signal, useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import type { ProblemCode } from '../../app/problem.ts'
import { Button } from '../../kit/button.tsx'
import { ChoiceGroup } from '../../kit/choice.tsx'
import { Figures } from '../../kit/digits.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { NameField } from '../../kit/name-field.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { useAnswer } from '../../kit/use-answer.ts'
import { Waiting } from '../../kit/waiting.tsx'
import { writeDuration } from './write-duration.ts'
import './board.css'

const PERIODS = ['day', 'week'] as const
type Period = (typeof PERIODS)[number]

/** The board of a period, and the nickname of the reader. */
const useBoard = ({ client, settings }: App, period: Signal<Period>) => {
  const board = useAnswer(() => client.board(period.value), [period.value])
  const nameTrouble = useSignal<ProblemCode | undefined>(undefined)
  const setName = async (name: string | null) => {
    const answer = await client.nameOnBoards({ name, language: settings.language.value })
    nameTrouble.value = answer.ok ? undefined : answer.problem.code
    if (answer.ok) await board.load()
  }
  return { board, nameTrouble, setName }
}

type Loaded = ReturnType<typeof useBoard>
type Row = Pick<BoardView['rows'][number], 'place' | 'name' | 'points' | 'durationMs' | 'isOwn'>

/** A number in cells for eyes, and as a sentence for ears. */
const Said = ({ app, n, words }: { app: App; n: number; words: string }) => (
  <>
    <Figures written={new Intl.NumberFormat(app.settings.language.value).format(n)} />
    <span class="unseen">{words}</span>
  </>
)

/** A line of the board, with as many cells as it has points of the best one's. */
const BoardRow = ({ app, row, most }: { app: App; row: Row; most: number }) => (
  <li class={`board-row board-row-${row.place} ${row.isOwn ? 'board-own' : ''}`} value={row.place}>
    <span class="board-place">
      <Said app={app} n={row.place} words={String(row.place)} />
    </span>
    <bdi class="board-name">{row.name}</bdi>
    <span class="board-points">
      <Said app={app} n={row.points} words={app.say('round.points', { n: row.points })} />
    </span>
    <span class="board-bar" style={{ '--share': `${(100 * row.points) / most}%` }} />
    <span class="board-time">{writeDuration(row.durationMs)}</span>
  </li>
)

/** The reader's own line where it is not among the best. */
const ownBelow = ({ rows, own, name }: BoardView): Row | null =>
  own && own.place !== null && name !== null && !rows.some(({ isOwn }) => isOwn)
    ? { ...own, place: own.place, name, isOwn: true }
    : null

const Rows = ({ app, view }: { app: App; view: BoardView }) => {
  const { say } = app
  const below = ownBelow(view)
  const most = Math.max(1, ...view.rows.map(({ points }) => points))
  const aside = view.aside > 0 ? say('board.aside', { n: view.aside }) : undefined
  if (view.rows.length === 0)
    return (
      <DrawnState face="empty" title={say('board.none')} {...(aside && { text: aside })}>
        <a class="button primary" href="/daily">
          {say('daily.title')}
        </a>
      </DrawnState>
    )
  return (
    <>
      <ol class="board-rows">
        {view.rows.map((row, at) => (
          <BoardRow key={at} app={app} row={row} most={most} />
        ))}
        {below && <BoardRow app={app} row={below} most={most} />}
      </ol>
      {aside && <p class="quiet">{aside}</p>}
    </>
  )
}

/** Where the reader stands, as large as a score; without a result the way to one. */
const OwnPlace = ({ app, view: { own, players } }: { app: App; view: BoardView }) => {
  const { say } = app
  if (own === null)
    return (
      <a class="button primary" href="/daily">
        {say('daily.title')}
      </a>
    )
  if (own.place === null) return <p class="board-aside">{say('board.aside.own')}</p>
  return (
    <p class="board-own-place">
      <Figures written={new Intl.NumberFormat(app.settings.language.value).format(own.place)} />
      {say('room.place', { place: own.place, n: players })}
    </p>
  )
}

/** Gives a nickname, or takes it back: a player without one is on no board. */
const Nickname = ({ app, view, loaded }: { app: App; view: BoardView; loaded: Loaded }) => {
  const { say } = app
  const text = useSignal('')
  if (view.name !== null)
    return (
      <section class="board-you">
        <OwnPlace app={app} view={view} />
        <p>{say('board.as', { name: view.name })}</p>
        <Button onPress={() => void loaded.setName(null)}>{say('board.leave')}</Button>
      </section>
    )
  return (
    <form
      class="board-you"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.value.trim()) void loaded.setName(text.value)
      }}
    >
      <NameField label={say('room.join.name')} placeholder={say('room.join.name')} text={text} />
      <ProblemNote app={app} problem={loaded.nameTrouble.value} />
      <Button tone="primary" onPress={() => text.value.trim() && void loaded.setName(text.value)}>
        {say('board.join')}
      </Button>
    </form>
  )
}

const Content = ({ app, loaded }: { app: App; loaded: Loaded }) => {
  const { value: view, trouble, load } = loaded.board
  if (!view) return <Waiting app={app} problem={trouble} onRetry={() => void load()} />
  return (
    <div class="board">
      <section class="board-list">
        <Rows app={app} view={view} />
      </section>
      <Nickname app={app} view={view} loaded={loaded} />
    </div>
  )
}

/** The best at the daily picture, of today and of this week. */
export const BoardScreen = ({ app }: { app: App }) => {
  const { say } = app
  const period = useSignal<Period>('day')
  const loaded = useBoard(app, period)
  return (
    <Page app={app} name="board" title={say('board.title')}>
      <h1>{say('board.title')}</h1>
      <p class="board-what quiet">{say('board.what')}</p>
      <ChoiceGroup
        name="board"
        legend={say('board.period')}
        options={PERIODS}
        chosen={period.value}
        onChoose={(each) => {
          period.value = each
        }}
      >
        {(each) => <span class="choice-title">{say(`board.${each}`)}</span>}
      </ChoiceGroup>
      <Content app={app} loaded={loaded} />
    </Page>
  )
}
