import type { RoomRoundView } from '@pd/contract/client'
import { CodeFigures } from '../../kit/code/code-figures.tsx'
import { Figures } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { roundTitle } from '../../live-room/chapter.ts'
import { ClockCells } from '../../live-room/clock.tsx'
import { Invitation } from '../../live-room/invitation.tsx'
import { pictureRoundOf } from '../../live-room/round-picture.ts'
import { FoundBy, RoomRungs } from '../../live-room/round-progress.tsx'
import { Standings } from '../../live-room/scores/standings.tsx'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'
import { Credit } from '../../play/credit.tsx'
import { Picture } from '../../play/picture/picture.tsx'
import { useLastSeconds } from './last-seconds.ts'
import type { ProjectorProps } from './projector-props.ts'
import { ReactionCounts } from './reactions.tsx'

type Props = ProjectorProps & { round: RoomRoundView }

const SHOWN_IN_ROUND = 8
const SHOWN_AT_REVEAL = 6
const SHOWN_WITH_TEAMS = 4

const Reveal = ({ round, ...props }: Props) => {
  const { app, view } = props
  return (
    <section class={`screen-reveal ${round.foundBy ? 'reveal-found' : 'reveal-missed'}`}>
      <p class="reveal-voice">
        <Glyph name={round.foundBy ? 'check' : 'cross'} />
        {app.say('room.found', { found: round.foundBy, n: view.players })}
      </p>
      {round.first && <p class="screen-first">{app.say('room.first', round.first)}</p>}
      <h2 class="reveal-name">{round.reveal?.name}</h2>
      {round.guest?.giver ? (
        <p class="quiet">{app.say('room.guest.by', { name: round.guest.giver })}</p>
      ) : (
        <Credit app={app} reveal={round.reveal} isLink={false} />
      )}
      <ReactionCounts {...props} />
    </section>
  )
}

/** Three cells that fill one after the other while all devices fetch the picture. */
const CountIn = () => (
  <span class="count-in" aria-hidden="true">
    <i />
    <i />
    <i />
  </span>
)

const Progress = ({ app, room, view, round, lastSeconds }: Props & { lastSeconds: number | null }) => (
  <>
    <div class="screen-time">
      <RoomRungs app={app} round={round} />
      <ClockCells clock={room.clock.value} />
      {round.phase === 'running' ? (
        <FoundBy app={app} view={view} round={round} mostCells={24} />
      ) : (
        <p class="screen-phase">
          {app.say(round.phase === 'paused' ? 'room.paused' : 'room.preparing')}
          {round.phase === 'preparing' && <CountIn />}
        </p>
      )}
      {lastSeconds !== null && (
        <span key={lastSeconds} class="last-seconds">
          <span class="unseen">{lastSeconds}</span>
          <Figures written={String(lastSeconds)} />
        </span>
      )}
    </div>
    {round.choices && (
      <ul class="screen-choices">
        {round.choices.map((choice) => (
          <li key={choice}>{choice}</li>
        ))}
      </ul>
    )}
  </>
)

/** As many rows as fit below what the round shows. */
const rowsFor = (view: Props['view'], round: RoomRoundView): number => {
  if (view.teams) return SHOWN_WITH_TEAMS
  return round.reveal ? SHOWN_AT_REVEAL : SHOWN_IN_ROUND
}

const Scores = ({ app, room, view, round }: Props) => (
  <>
    <TeamStandings app={app} scores={view.teamScores} />
    <Standings
      app={app}
      standings={room.standings.value.slice(0, rowsFor(view, round))}
      showGains={round.reveal !== null}
      showChapter={view.chapter.number > 1 && !view.teams}
    />
    {!view.hosted && <p class="quiet">{app.say('host.gone')}</p>}
    {view.standIn && <p class="quiet">{app.say('host.stand_in', { name: view.standIn })}</p>}
  </>
)

/** A round: the picture as large as it goes, beside it the time, then the answer, and the standings. */
export const ProjectorRound = (props: Props) => {
  const { app, room, actions, view, round, share } = props
  const lastSeconds = useLastSeconds(app, round, room.clock.value)
  const ratio = round.frame.width / Math.max(1, round.frame.height)
  return (
    <div class="screen screen-round" style={{ '--ratio': String(ratio) }}>
      <Picture
        app={app}
        round={pictureRoundOf(round, null)}
        feedback={room.feedback.value}
        onTrouble={() => void actions.reload()}
      />
      <aside class="screen-side">
        <div class="screen-head">
          <h1 class="screen-title">
            {roundTitle(app, { ...view, round })} <CodeFigures code={view.code} />
          </h1>
          {!view.locked && <Invitation app={app} view={view} share={share} />}
        </div>
        {round.guest && !round.reveal && <p class="quiet">{app.say('room.guest')}</p>}
        {round.reveal ? <Reveal {...props} /> : <Progress {...props} lastSeconds={lastSeconds} />}
        <Scores {...props} />
      </aside>
    </div>
  )
}
