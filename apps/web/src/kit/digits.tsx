import { useEffect, useRef, useState } from 'preact/hooks'
import { isCalm } from './calm.ts'

const COUNT_MS = 600

/** The number on its way from the last one to this one. */
const useCount = (value: number, from: number): number => {
  const [shown, setShown] = useState(isCalm() ? value : from)
  const last = useRef(shown)
  useEffect(() => {
    const start = performance.now()
    const origin = last.current
    if (origin === value) return
    let frame = 0
    const step = (now: number) => {
      const share = isCalm() ? 1 : Math.min(1, (now - start) / COUNT_MS)
      last.current = Math.round(origin + (value - origin) * (1 - (1 - share) ** 3))
      setShown(last.current)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [value])
  return shown
}

type Props = { value: number; language: string; from?: number }

/** Points in the pixel face, every figure in a box of the same width, counting up or down to their value. */
export const Digits = ({ value, language, from = value }: Props) => {
  const numbers = new Intl.NumberFormat(language)
  return (
    <span class="digits">
      <span class="unseen">{numbers.format(value)}</span>
      <span aria-hidden="true">
        {[...numbers.format(useCount(value, from))].map((sign, place) => (
          <i key={place} class={/\d/.test(sign) ? 'digit' : 'digit-gap'}>
            {sign}
          </i>
        ))}
      </span>
    </span>
  )
}
