import type { RoomView } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { ClockCells } from '../room/clock.tsx'
import { LineUp } from '../room/line-up.tsx'
import { Podium } from '../room/podium.tsx'
import { Standings } from '../room/standings.tsx'
import { TeamStandings } from '../room/team-standings.tsx'
import { QrCode } from '../screen/qr.tsx'
import { Sample } from './sample.tsx'
import '../room/room.css'
import '../screen/screen.css'

const LEVEL_MS = 20_000
const NAMES = ['Elegant Code', 'Witty Theory', 'Bold Marvel', 'A name of twenty-four aa']

const STANDINGS: RoomView['standings'] = NAMES.map((name, index) => ({
  player: `player-${index}`,
  name,
  team: index % 2 === 0 ? 1 : 2,
  late: index === 3,
  score: 1_525 - index * 400,
  number: index + 1,
  place: index + 1,
  found: index < 2,
}))

const TEAM_SCORES = [
  { team: 1, players: 2, score: 1_125 },
  { team: 2, players: 2, score: 725 },
]

/** What a room shows beside the picture. */
export const RoomSamples = ({ app }: { app: App }) => (
  <>
    <Sample name="ClockCells">
      <ClockCells clock={{ endsAt: performance.now() + LEVEL_MS, totalMs: LEVEL_MS }} />
    </Sample>
    <Sample name="Standings">
      <Standings app={app} standings={STANDINGS} own="player-1" />
    </Sample>
    <Sample name="TeamStandings">
      <TeamStandings app={app} scores={TEAM_SCORES} own={1} />
    </Sample>
    <Sample name="Podium">
      <Podium app={app} standings={STANDINGS} />
    </Sample>
    <Sample name="LineUp of players">
      <LineUp app={app} standings={STANDINGS} players={STANDINGS.length} />
    </Sample>
    <Sample name="QrCode">
      <div class="sample-small">
        <QrCode url="http://192.168.1.7:8080/room/ABC234" label="Scan to join" />
      </div>
    </Sample>
  </>
)
