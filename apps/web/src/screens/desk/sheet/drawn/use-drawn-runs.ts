import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { drawnRuns, type Grid, type Run, rowsInSight, type Sight } from './drawn-runs.ts'

/** The grid as it is drawn; the lowest row counts, as a note below a name makes one taller. */
const measureGrid = (list: HTMLElement): Grid => {
  const { gridTemplateColumns, rowGap } = getComputedStyle(list)
  const heights = [...list.querySelectorAll<HTMLElement>('.frame')].map(({ offsetHeight }) => offsetHeight)
  return { columns: gridTemplateColumns.split(' ').length, rowPx: Math.min(...heights) + Number.parseFloat(rowGap) }
}

/** The place of the picture in which something happens. */
const placeOf = ({ target }: Event): number | undefined => {
  const place = target instanceof Element ? target.closest('[aria-posinset]')?.getAttribute('aria-posinset') : null
  return place ? Number(place) - 1 : undefined
}

type Heard = {
  /** The list has another size. */
  readonly measure: () => void
  /** The page was scrolled. */
  readonly look: () => void
  /** A picture was focused or clicked. */
  readonly keep: (at: number) => void
}

/** Calls back until the returned function is called. */
const hear = (list: HTMLElement, { measure, look, keep }: Heard) => {
  const observer = new ResizeObserver(measure)
  const use = (event: Event): void => {
    const at = placeOf(event)
    if (at !== undefined) keep(at)
  }
  observer.observe(list)
  addEventListener('scroll', look, { capture: true, passive: true })
  addEventListener('resize', look)
  for (const kind of ['focusin', 'click']) list.addEventListener(kind, use)
  return () => {
    observer.disconnect()
    removeEventListener('scroll', look, { capture: true })
    removeEventListener('resize', look)
    for (const kind of ['focusin', 'click']) list.removeEventListener(kind, use)
  }
}

type Drawn = {
  readonly runs: readonly Run[]
  readonly grid: Grid | undefined
  /** Keeps this picture and its neighbours drawn. */
  readonly keep: (at: number) => void
}

/** Which pictures of a list are drawn, as the page is scrolled and used. */
export const useDrawnRuns = (ref: RefObject<HTMLElement | null>, count: number): Drawn => {
  const grid = useSignal<Grid | undefined>(undefined)
  const sight = useSignal<Sight>({ first: 0, last: 0 })
  const at = useSignal(0)
  const keep = (place: number): void => {
    at.value = place
  }
  useLayoutEffect(() => {
    const list = ref.current
    if (!list) return
    const isShown = () => list.offsetParent !== null
    const look = () => {
      if (!grid.value || !isShown()) return
      const seen = rowsInSight(grid.value, list.getBoundingClientRect().top, innerHeight)
      if (seen.first !== sight.value.first || seen.last !== sight.value.last) sight.value = seen
    }
    const measure = () => {
      if (!isShown()) return
      const measured = measureGrid(list)
      if (measured.columns !== grid.value?.columns || measured.rowPx !== grid.value.rowPx) grid.value = measured
      look()
    }
    return hear(list, { measure, look, keep })
  }, [])
  return { runs: drawnRuns({ count, grid: grid.value, sight: sight.value, at: at.value }), grid: grid.value, keep }
}
