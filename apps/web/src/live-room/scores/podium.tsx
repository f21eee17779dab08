import type { App } from '../../app/app.ts'
import { Figures } from '../../kit/digits.tsx'
import { Face } from '../../kit/face.tsx'
import { type Step, stepsOf } from './podium-steps.ts'
import './podium.css'

/** The second stands on the left of the first, as ever. */
const ORDER = [1, 0, 2]
const ROWS = [6, 4, 3]
const COLUMNS = 4
const NAMES_SHOWN = 4

const StepNames = ({ app: { say }, step: { players } }: { app: App; step: Step }) => {
  const others = players.length - NAMES_SHOWN
  return (
    <span class={players.length > 1 ? 'stack-names stack-names-shared' : 'stack-names'}>
      {players.slice(0, NAMES_SHOWN).map(({ player, name, team }) => (
        <span key={player} class="stack-name">
          <Face id={player} team={team} />
          <span>{name}</span>
        </span>
      ))}
      {others > 0 && <span class="stack-others">{say('room.lobby.others', { n: others })}</span>}
    </span>
  )
}

/** The best on stacks of cells, as high as their places; equal scores share a stack. */
export const Podium = ({ app, standings }: { app: App; standings: Parameters<typeof stepsOf>[0] }) => {
  const { say } = app
  const steps = stepsOf(standings)
  if (steps.length === 0) return null
  return (
    <ol class="podium" aria-label={say('room.podium')}>
      {ORDER.map((index) => {
        const step = steps[index]
        return (
          step && (
            <li key={step.place} class={`stack stack-${index + 1} ${step.place === 1 ? 'stack-best' : ''}`}>
              <StepNames app={app} step={step} />
              <span class="stack-points">{say('round.points', { n: step.score })}</span>
              <span class="stack-cells">
                <b aria-hidden="true">
                  <Figures written={String(step.place)} />
                </b>
                {Array.from({ length: (ROWS[step.place - 1] ?? 3) * COLUMNS }, (_, cell) => (
                  <i key={cell} />
                ))}
              </span>
            </li>
          )
        )
      })}
    </ol>
  )
}
