import type { RoomView } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import type { ShareAddress } from '../../app/share-address.ts'
import { AddressChoice } from '../../kit/address-choice.tsx'
import { QrCode } from '../../kit/code/qr.tsx'
import { ClockCells } from '../../live-room/clock.tsx'
import { PlayerList } from '../../live-room/player-list.tsx'
import { Podium } from '../../live-room/scores/podium.tsx'
import { Standings } from '../../live-room/scores/standings.tsx'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'
import { Sample } from './sample.tsx'
import '../room/room.css'
import '../projector/projector.css'

const LEVEL_MS = 20_000
const NAMES = ['Elegant Code', 'Witty Theory', 'Bold Marvel', 'A name of twenty-four aa']

const STANDINGS: RoomView['standings'] = NAMES.map((name, index) => ({
  player: `player-${index}`,
  name,
  team: index % 2 === 0 ? 1 : 2,
  late: index === 3,
  score: 1_525 - index * 400,
  chapterScore: 1_125 - index * 300,
  number: index + 1,
  place: index + 1,
  gained: index < 2 ? 425 - index * 100 : null,
}))

const TEAM_SCORES = [
  { team: 1, players: 2, score: 1_125 },
  { team: 2, players: 2, score: 725 },
]

const SHARE: ShareAddress = {
  origin: signal('http://192.168.1.7:8080'),
  others: signal(['http://192.168.1.7:8080', 'http://10.0.0.4:8080']),
  isKnown: signal(true),
  isUnreachable: signal(false),
  choose: () => {},
  load: async () => {},
}

/** The parts of a room's screens beside the picture. */
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
    <Sample name="PlayerList">
      <PlayerList app={app} standings={STANDINGS} players={STANDINGS.length} />
    </Sample>
    <Sample name="AddressChoice">
      <AddressChoice app={app} share={SHARE} />
    </Sample>
    <Sample name="QrCode">
      <div class="sample-small">
        <QrCode url="http://192.168.1.7:8080/room/ABC234" label="Scan to join" />
      </div>
    </Sample>
  </>
)
