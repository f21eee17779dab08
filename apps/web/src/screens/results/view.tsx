import type { RoomResults } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { roomPath } from '../../app/route.ts'
import { CodeFigures } from '../../kit/code/code-figures.tsx'
import { Digits } from '../../kit/digits.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { Page } from '../../kit/page.tsx'
import { WaitingPage } from '../../kit/waiting.tsx'
import { nameChapter } from '../../live-room/chapter.ts'
import { Podium } from '../../live-room/scores/podium.tsx'
import { createResultsActions, type ResultsActions } from './actions.ts'
import { chapterScoresOf } from './chapter-scores.ts'
import { nameOfRound } from './name-of-round.ts'
import { ScoreSheet } from './score-sheet.tsx'
import { createResultsState, type ResultsState } from './state.ts'
import './results.css'
import './sheet.css'

type Props = { app: App; code: string; state: ResultsState; actions: ResultsActions }
type Shown = { app: App; results: RoomResults }

/** Stands for results that are loading, not there yet, gone, or could not be loaded. */
const NoResults = ({ app, code, state, actions }: Props) => {
  const { say } = app
  const problem = state.trouble.value
  if (problem !== 'room_not_found' && problem !== 'room_not_ended')
    return <WaitingPage app={app} problem={problem} onRetry={() => void actions.load()} />
  const isGone = problem === 'room_not_found'
  return (
    <Page app={app} name="waiting">
      <DrawnState
        face={isGone ? 'lost' : 'broken'}
        title={say(isGone ? 'results.gone' : 'problem.room_not_ended')}
        heading
      >
        <a class="button primary" href={isGone ? '/' : roomPath(code)}>
          {say(isGone ? 'lost.home' : 'results.room')}
        </a>
      </DrawnState>
    </Page>
  )
}

const Head = ({ app: { say, settings, client }, results }: Shown) => {
  const language = settings.language.value
  const { code, pack, players, rounds, endedAt, keptUntil } = results
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  const facts = [
    dates.format(endedAt),
    ...(results.chapters.length > 1 ? [] : [pack?.title ?? say('setup.pack.all')]),
    say('setup.rounds.n', { n: rounds.length }),
    say('room.lobby.players', { n: players.length }),
  ]
  const files = [
    ['csv', client.urls.roomResultsCsv(code, { lang: language })],
    ['json', client.urls.roomResultsJson(code)],
  ] as const
  return (
    <header class="file-head">
      <h1>
        {say('results.title')} <CodeFigures code={code} />
      </h1>
      <p class="file-facts">{facts.join(' · ')}</p>
      <div class="button-row file-moves">
        {files.map(([format, url]) => (
          <a key={format} class="button plain" href={url} download>
            <Glyph name="save" />
            {say(`results.${format}`)}
          </a>
        ))}
      </div>
      <p class="file-kept">{say('results.kept', { date: dates.format(keptUntil) })}</p>
    </header>
  )
}

/** The podium, from the players of the results. */
const TopThree = ({ app, results }: Shown) => (
  <Podium app={app} standings={results.players.map((player) => ({ ...player, player: player.name }))} />
)

/** The podium of each chapter of an evening. */
const Chapters = ({ app, results }: Shown) => (
  <section>
    <h2>{app.say('results.chapters')}</h2>
    <div class="file-chapters">
      {results.chapters.map(({ title }, index) => (
        <section key={index} class="podium-part">
          <h3>{nameChapter(app, { title, number: index + 1 })}</h3>
          <Podium app={app} standings={chapterScoresOf(results, index)} />
        </section>
      ))}
    </div>
  </section>
)

const Teams = ({ app: { say, settings }, results }: Shown) => {
  const most = Math.max(1, ...results.teams.map(({ score }) => score))
  return (
    <section>
      <h2>
        {say('open.teams')} <small>{say('room.teams.each')}</small>
      </h2>
      <ol class="file-teams">
        {results.teams.map(({ team, place, score, players }) => (
          <li key={team} class={place === 1 ? 'file-team file-team-first' : 'file-team'}>
            <span class="file-team-name">
              {say('room.team', { n: team })} <small>{say('room.lobby.players', { n: players })}</small>
            </span>
            <Digits value={score} language={settings.language.value} />
            <span class="file-team-bar" style={{ '--share': `${(100 * score) / most}%` }} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Exhibits = ({ app, app: { say, client }, results }: Shown) => (
  <section>
    <h2>{say('results.exhibits')}</h2>
    <ol class="exhibits">
      {results.rounds.map(({ number, reveal, foundBy }) => (
        <li key={number} class={foundBy > 0 ? 'exhibit' : 'exhibit exhibit-missed'}>
          {reveal && (
            <img
              src={client.renderUrl(reveal.picture)}
              alt=""
              width="160"
              height="160"
              loading="lazy"
              decoding="async"
            />
          )}
          <span class="exhibit-name">
            <b>{number}</b> {nameOfRound(app, { reveal })}
          </span>
          <span class="exhibit-note">{say('room.found', { found: foundBy, n: results.players.length })}</span>
        </li>
      ))}
    </ol>
  </section>
)

/** The results of a room, kept for a week: the podium, the score of each player in each round, the pictures. */
export const ResultsScreen = ({ app, code }: { app: App; code: string }) => {
  const { state, actions } = useMemo(() => {
    const made = createResultsState()
    return { state: made, actions: createResultsActions(app.client, code, made) }
  }, [code])
  useEffect(() => void actions.load(), [actions])
  const results = state.results.value
  if (!results) return <NoResults app={app} code={code} state={state} actions={actions} />
  const shown = { app, results }
  const isEmpty = results.players.length === 0
  return (
    <Page app={app} name="results" title={app.say('room.title', { code })}>
      <div class="file">
        <div class="file-top">
          <Head {...shown} />
          {isEmpty || <TopThree {...shown} />}
        </div>
        {isEmpty && <DrawnState face="empty" title={app.say('results.nobody')} />}
        {results.chapters.length > 1 && !isEmpty && <Chapters {...shown} />}
        {results.teams.length > 0 && !isEmpty && <Teams {...shown} />}
        {isEmpty || <ScoreSheet {...shown} state={state} actions={actions} />}
        {results.rounds.length > 0 && <Exhibits {...shown} />}
      </div>
    </Page>
  )
}
