import type { RoomView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Meter } from '../../kit/cell-meter.tsx'
import { Digits } from '../../kit/digits.tsx'
import { teamRowsOf } from './team-rows.ts'
import './team-standings.css'

type Props = { app: App; scores: RoomView['teamScores']; own?: number | null | undefined }

/** The teams, the best first, each with its share of the best one's points in cells. */
export const TeamStandings = ({ app: { say, settings }, scores, own }: Props) => {
  if (scores.length === 0) return null
  return (
    <section class="teams">
      <h2>
        {say('room.teams')} <small>{say('room.teams.each')}</small>
      </h2>
      <ol>
        {teamRowsOf(scores).map(({ team, score, share }) => (
          <li key={team} class={team === own ? 'team team-own' : 'team'}>
            <span class="team-name">{say('room.team', { n: team })}</span>
            <Meter share={share} />
            <Digits value={score} language={settings.language.value} />
          </li>
        ))}
      </ol>
    </section>
  )
}
