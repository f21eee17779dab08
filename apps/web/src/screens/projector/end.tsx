import { useEffect, useRef } from 'preact/hooks'
import { resultsPath } from '../../app/route.ts'
import { hostOf } from '../../app/share-address.ts'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import { Podium } from '../../live-room/scores/podium.tsx'
import { stepsOf } from '../../live-room/scores/podium-steps.ts'
import { Standings } from '../../live-room/scores/standings.tsx'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'
import type { Colour } from '../../mosaic/bitmap.ts'
import { throwConfetti } from '../../mosaic/confetti.ts'
import type { ProjectorProps } from './projector-props.ts'

/** Amber, mint, coral and paper. */
const FESTIVE: readonly Colour[] = [
  [255, 179, 26],
  [61, 220, 151],
  [255, 107, 94],
  [255, 250, 240],
]
const FLAKES = 160

/** After the game: the podium, the others, and where the results are. */
export const ProjectorEnd = ({ app, room, view, share }: ProjectorProps) => {
  const standings = room.standings.value
  const best = stepsOf(standings).flatMap(({ players }) => players).length
  const isPodiumAlone = best === standings.length && view.teams === 0
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (best === 0) return
    app.playSound('fanfare')
    if (page.current && !prefersReducedMotion()) throwConfetti(page.current.getBoundingClientRect(), FESTIVE, FLAKES)
  }, [])
  return (
    <div ref={page} class={isPodiumAlone ? 'screen screen-end screen-end-few' : 'screen screen-end'}>
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
