import type { GameView } from '@pd/contract/client'
import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Digits, Figures } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { allStars, endsOf, isOpenEnded, type SoloState, titleOf } from './state.ts'

const SECOND_MS = 1_000
const LAST_SECONDS = 10
const MISSES = 3

/** The seconds that are left, counted by the page from what the server has said; `onEnd` is called when there are none, until the game is over. */
const useSeconds = (endsAt: number, onEnd: () => void): number => {
  const left = () => Math.max(0, Math.ceil((endsAt - performance.now()) / SECOND_MS))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const tick = () => {
      setSeconds(left())
      if (left() === 0) onEnd()
    }
    setSeconds(left())
    const timer = setInterval(tick, SECOND_MS / 4)
    return () => clearInterval(timer)
  }, [endsAt])
  return seconds
}

const Clock = ({ app: { say }, endsAt, onEnd }: { app: App; endsAt: number; onEnd: () => void }) => {
  const seconds = useSeconds(endsAt, onEnd)
  const written = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span class={`clock ${seconds <= LAST_SECONDS ? 'clock-last' : ''}`} role="timer" aria-label={say('way.time')}>
      <span class="unseen">{written}</span>
      <Figures written={written} />
    </span>
  )
}

const Misses = ({ app: { say }, left }: { app: App; left: number }) => (
  <span class="trail-cells trail-misses">
    <span class="unseen">{say('way.misses', { n: left })}</span>
    {Array.from({ length: MISSES }, (_, at) => (
      <i key={at} class={`trail-cell trail-${at < MISSES - left ? 'missed' : 'current'}`} aria-hidden="true" />
    ))}
  </span>
)

const RoundCells = ({ game, shown }: { game: GameView; shown: number }) => {
  const ends = endsOf(game)
  return (
    <span class="trail-cells" aria-hidden="true">
      {Array.from({ length: game.roundCount }, (_, index) => {
        const { outcome } = ends[index] ?? {}
        const state = outcome === 'found' ? 'found' : outcome ? 'missed' : index + 1 === shown ? 'current' : 'ahead'
        return <i key={index} class={`trail-cell trail-${state}`} />
      })}
    </span>
  )
}

type Props = { app: App; solo: SoloState; game: GameView; shown: number; onEnd: () => void }

/** Where the player is in a game: the round, what is left of it, and the points or stars so far. */
export const Trail = ({ app, solo, game, shown, onEnd }: Props) => {
  const { say, settings } = app
  const endsAt = solo.endsAt.value
  const hasStars = game.answers === 'choices'
  return (
    <>
      <p class="trail">
        <span class="trail-text">{titleOf(say, game, shown)}</span>
        {game.missesLeft !== null && <Misses app={app} left={game.missesLeft} />}
        {!isOpenEnded(game) && <RoundCells game={game} shown={shown} />}
      </p>
      {endsAt !== undefined && <Clock app={app} endsAt={endsAt} onEnd={onEnd} />}
      <p class="score">
        {hasStars ? <Glyph name="star" /> : <span class="score-label">{say('round.score')}</span>}
        <Digits value={hasStars ? allStars(game) : game.score} language={settings.language.value} />
      </p>
    </>
  )
}
