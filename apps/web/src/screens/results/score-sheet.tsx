import type { RoomResults } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Digits } from '../../kit/digits.tsx'
import type { ResultsActions } from './actions.ts'
import { nameOfRound } from './name-of-round.ts'
import {
  hasRoomForPoints,
  type Mark,
  markOf,
  type Player,
  type ResultsState,
  type Round,
  type RoundOfPlayer,
  SHOWN_FIRST,
  sideOf,
} from './state.ts'

const Square = ({ mark, side = 0 }: { mark: Mark; side?: number }) => (
  <i class={`mark mark-${mark}`} style={{ '--side': `${Math.round(side * 100)}%` }} aria-hidden="true" />
)

const LEGEND = [
  ['early', 'found', 1],
  ['late', 'found', 0.4],
  ['missed', 'missed', 0],
  ['silent', 'silent', 0],
] as const

/** What the squares mean; a screen reader reads it in each of them. */
const Legend = ({ app: { say } }: { app: App }) => (
  <p class="sheet-legend" aria-hidden="true">
    {LEGEND.map(([word, mark, side]) => (
      <span key={word}>
        <Square mark={mark} side={side} /> {say(`results.${word}`)}
      </span>
    ))}
  </p>
)

const RoundCell = ({ app, played, round }: { app: App; played: RoundOfPlayer; round: Round }) => {
  const { say, settings } = app
  const mark = markOf(played)
  const { level, points, hints } = played
  const ending =
    level === null
      ? say(`results.${mark === 'missed' ? 'missed' : 'silent'}`)
      : say('result.at', { level, levels: round.levels })
  const words = hints ? `${ending}, ${say('results.hints', { n: hints })}` : ending
  return (
    <td title={`${round.number}. ${nameOfRound(app, round)}: ${words}`}>
      <Square mark={mark} side={level === null ? 0 : sideOf(level, round.levels)} />
      <span class="unseen">{words}</span>
      {points !== null && (
        <span class="sheet-points"> {new Intl.NumberFormat(settings.language.value).format(points)}</span>
      )}
    </td>
  )
}

const Row = ({ app, player, rounds }: { app: App; player: Player; rounds: readonly Round[] }) => {
  const { say, settings } = app
  return (
    <tr class={player.place === 1 ? 'sheet-first' : ''}>
      <td class="sheet-place">{player.place}</td>
      <th scope="row" class="sheet-name">
        {player.name}
        {player.team !== null && <small>{say('room.team', { n: player.team })}</small>}
        {player.late && <small>{say('room.late')}</small>}
      </th>
      <td class="sheet-score">
        <Digits value={player.score} language={settings.language.value} />
      </td>
      {player.rounds.map((played, index) => {
        const round = rounds[index]
        return round && <RoundCell key={round.number} app={app} played={played} round={round} />
      })}
    </tr>
  )
}

const RoundHead = ({ app, round }: { app: App; round: Round }) => {
  const { number, reveal } = round
  const name = nameOfRound(app, round)
  return (
    <th scope="col" title={name}>
      {reveal && <img src={app.client.renderUrl(reveal.picture)} alt="" width="40" height="40" />}
      <span aria-hidden="true">{number}</span>
      <span class="unseen">{`${number}. ${name}`}</span>
    </th>
  )
}

const SheetHead = ({ app, app: { say }, rounds }: { app: App; rounds: readonly Round[] }) => (
  <thead>
    <tr>
      <th scope="col" class="sheet-place">
        <span class="unseen">{say('results.place')}</span>
      </th>
      <th scope="col" class="sheet-name">
        {say('results.name')}
      </th>
      <th scope="col" class="sheet-score">
        {say('round.score')}
      </th>
      {rounds.map((round) => (
        <RoundHead key={round.number} app={app} round={round} />
      ))}
    </tr>
  </thead>
)

type Props = { app: App; results: RoomResults; state: ResultsState; actions: ResultsActions }

/** All players, with a square for each picture: the larger, the sooner it was found. */
export const ScoreSheet = ({ app, results, state, actions }: Props) => {
  const { say } = app
  const { players, rounds } = results
  const shown = state.isWhole.value ? players : players.slice(0, SHOWN_FIRST)
  return (
    <section class="sheet-room">
      <h2>{say('room.standings')}</h2>
      {rounds.length > 0 && <Legend app={app} />}
      <table class={hasRoomForPoints(rounds.length) ? 'sheet sheet-points-too' : 'sheet'}>
        <SheetHead app={app} rounds={rounds} />
        <tbody>
          {shown.map((player) => (
            <Row key={player.name} app={app} player={player} rounds={rounds} />
          ))}
        </tbody>
      </table>
      {shown.length < players.length && (
        <Button onPress={actions.showAll}>{say('results.all', { n: players.length })}</Button>
      )}
    </section>
  )
}
