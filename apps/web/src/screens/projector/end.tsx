import { resultsPath } from '../../app/route.ts'
import { hostOf } from '../../app/share-address.ts'
import { onPodium } from '../../live-room/scores/on-podium.ts'
import { Podium } from '../../live-room/scores/podium.tsx'
import { Standings } from '../../live-room/scores/standings.tsx'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'
import type { ProjectorProps } from './projector-props.ts'

/** After the game: the podium, the others, and where the results are. */
export const ProjectorEnd = ({ app, room, view, share }: ProjectorProps) => {
  const standings = room.standings.value
  const best = onPodium(standings).length
  const isPodiumAlone = best === standings.length && view.teams === 0
  return (
    <div class={isPodiumAlone ? 'screen screen-end screen-end-few' : 'screen screen-end'}>
      <h1>{app.say(best > 0 ? 'room.podium' : 'room.end')}</h1>
      <Podium app={app} standings={standings} />
      <div class="screen-rest">
        <TeamStandings app={app} scores={view.teamScores} />
        <Standings app={app} standings={standings.slice(best)} />
      </div>
      <a class="screen-results" href={resultsPath(view.code)}>
        {app.say('room.end.results.at', { url: `${hostOf(share.origin.value)}${resultsPath(view.code)}` })}
      </a>
    </div>
  )
}
