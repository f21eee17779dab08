/** The order after one of the ids has moved to the place of another. */
export const moveTo = (ids: readonly string[], moved: string, place: number): readonly string[] => {
  const others = ids.filter((id) => id !== moved)
  return others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, moved)
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

/** A place in a list, and which way the page is read. */
type Place = { readonly place: number; readonly count: number; readonly isRightToLeft: boolean }

/** The place that a key moves a pack to, or undefined; from right to left the arrows of a line change sides. */
export const placeAfterKey = (key: string, { place, count, isRightToLeft }: Place): number | undefined => {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  if (step === undefined) return undefined
  const isTurned = isRightToLeft && (key === 'ArrowLeft' || key === 'ArrowRight')
  return Math.max(0, Math.min(count - 1, place + (isTurned ? -step : step)))
}
