import type { RoomView } from '@pd/contract/client'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Digits } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import './standings.css'

const MOVE_MS = 700

/** Rows that changed their place move to it from where they were. */
const useMoves = (order: string) => {
  const list = useRef<HTMLOListElement>(null)
  const tops = useRef(new Map<string, number>())
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])].filter((row) => row instanceof HTMLElement)
    const next = new Map(rows.map((row) => [row.dataset.player ?? '', row.offsetTop]))
    for (const row of rows) {
      const player = row.dataset.player ?? ''
      const moved = (tops.current.get(player) ?? 0) - (next.get(player) ?? 0)
      if (moved === 0 || prefersReducedMotion() || !tops.current.has(player)) continue
      row.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], {
        duration: MOVE_MS,
        easing: 'steps(14)',
      })
    }
    tops.current = next
  }, [order])
  return list
}

type Props = {
  app: App
  standings: RoomView['standings']
  own?: string | undefined
  showGains?: boolean
  /** Whether the points of the chapter stand beside those of the evening. */
  showChapter?: boolean
}

/** The best first; who found the picture in play carries a filled cell, and after the reveal its points. */
export const Standings = ({ app, standings, own, showGains = false, showChapter = false }: Props) => {
  const { say, settings } = app
  const write = new Intl.NumberFormat(settings.language.value).format
  const list = useMoves(standings.map(({ player }) => player).join())
  return (
    <ol ref={list} class="standings" aria-label={say('room.standings')}>
      {standings.map(({ player, place, name, team, late, score, chapterScore, gained }) => (
        <li key={player} data-player={player} class={player === own ? 'standing standing-own' : 'standing'}>
          <span class="standing-place">{place}</span>
          <i class={gained === null ? 'standing-cell' : 'standing-cell standing-found'}>
            {gained !== null && <Glyph name="check" />}
          </i>
          <span class="standing-name">
            <span>{name}</span>
            {team !== null && <abbr title={say('room.team', { n: team })}>{say('room.team.short', { n: team })}</abbr>}
            {late && <small>{say('room.late')}</small>}
          </span>
          <span class="standing-points">
            {showGains && gained !== null && <b class="standing-gain">+{write(gained)}</b>}
            {showChapter && (
              <small class="standing-chapter" title={say('room.chapter.points', { n: chapterScore })}>
                <span aria-hidden="true">{write(chapterScore)}</span>
                <span class="unseen">{say('room.chapter.points', { n: chapterScore })}</span>
              </small>
            )}
            <Digits value={score} language={settings.language.value} />
          </span>
        </li>
      ))}
    </ol>
  )
}
