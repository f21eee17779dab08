import { useEffect, useRef } from 'preact/hooks'
import { resultsPath } from '../../app/route.ts'
import { hostOf } from '../../app/share-address.ts'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import { nameChapter } from '../../live-room/chapter.ts'
import { stepsOf } from '../../live-room/scores/podium-steps.ts'
import { Podiums } from '../../live-room/scores/podiums.tsx'
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

/** The title of a podium; where there are two, each has its own. */
const titleOf = ({ app, view }: ProjectorProps, best: number): string => {
  if (view.state === 'podium' && view.chapter.number === 1 && view.chapter.title) return nameChapter(app, view.chapter)
  return app.say(best > 0 || view.state === 'podium' ? 'room.podium' : 'room.end')
}

/** What comes after the podium, and where the results are. */
const Below = ({ app, view, share }: ProjectorProps) => {
  const { next, number } = view.chapter
  if (next && view.state === 'podium')
    return (
      <p class="screen-results">
        {app.say('room.chapter.next', { title: nameChapter(app, { title: next.title, number: number + 1 }) })}
      </p>
    )
  return (
    <a class="screen-results" href={resultsPath(view.code)}>
      {app.say('room.end.results.at', { url: `${hostOf(share.origin.value)}${resultsPath(view.code)}` })}
    </a>
  )
}

/** After the game or a chapter: the podium, the others, and what comes next. */
export const ProjectorEnd = (props: ProjectorProps) => {
  const { app, room, view } = props
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
      <h1>{titleOf(props, best)}</h1>
      <Podiums app={app} view={view} />
      <div class="screen-rest">
        <TeamStandings app={app} scores={view.teamScores} />
        <Standings app={app} standings={standings.slice(best)} showChapter={view.chapter.number > 1} />
      </div>
      <Below {...props} />
    </div>
  )
}
