import { useEffect, useRef, useState } from 'preact/hooks'
import { layOutFigures } from './figures.ts'
import { glyphPath } from './glyphs.ts'
import { prefersReducedMotion } from './reduced-motion.ts'

const COUNT_MS = 600

/** The number on its way from the last one to this one. */
const useCount = (value: number, from: number): number => {
  const [shown, setShown] = useState(prefersReducedMotion() ? value : from)
  const last = useRef(shown)
  useEffect(() => {
    const start = performance.now()
    const origin = last.current
    if (origin === value) return
    let frame = 0
    const step = (now: number) => {
      const share = prefersReducedMotion() ? 1 : Math.min(1, Math.max(0, (now - start) / COUNT_MS))
      last.current = Math.round(origin + (value - origin) * (1 - (1 - share) ** 3))
      setShown(last.current)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [value])
  return shown
}

/** A number in cells, for eyes only. */
export const Figures = ({ written }: { written: string }) => {
  const { columns, signs } = layOutFigures(written)
  return (
    <svg class="figures" viewBox={`0 0 ${columns} 7`} aria-hidden="true">
      {signs.map(({ column, rows }) => (
        <path key={column} transform={`translate(${column})`} d={glyphPath(rows)} />
      ))}
    </svg>
  )
}

type Props = { value: number; language: string; from?: number }

/** Points in cells, counting up or down to their value; a screen reader reads the value at once. */
export const Digits = ({ value, language, from = value }: Props) => {
  const numbers = new Intl.NumberFormat(language)
  return (
    <span class="digits">
      <span class="unseen">{numbers.format(value)}</span>
      <Figures written={numbers.format(useCount(value, from))} />
    </span>
  )
}
