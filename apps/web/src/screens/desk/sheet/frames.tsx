import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import type { Grid } from './drawn/drawn-runs.ts'
import { useDrawnRuns } from './drawn/use-drawn-runs.ts'
import { Frame } from './frame.tsx'
import type { SheetProps } from './sheet-props.ts'

/** More pictures are loaded this many before the last one is named. */
const AHEAD = 20

/** What the last Enter leads to: the button that publishes, or the way into a room. */
const AFTER = '[data-after-sheet] :is(button, a)'

/** Waits until what was loaded is drawn. */
const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)))

/** The room of rows that are not drawn; the gap below it is the grid's own. */
const Gap = ({ rows, grid }: { readonly rows: number; readonly grid: Grid | undefined }) =>
  rows > 0 && grid ? (
    <li class="frames-gap" aria-hidden="true" style={{ height: `calc(${rows * grid.rowPx}px - var(--frames-gap))` }} />
  ) : null

/** Leads the keyboard from name to name, also to those that are not drawn yet. */
const useWays = (props: SheetProps, list: RefObject<HTMLElement | null>, keep: (at: number) => void) => {
  const { app, sheet, sheetActions, languages } = props
  const focus = (at: number): boolean => {
    const field = list.current?.querySelector<HTMLElement>(`[data-field="${at}-${languages[0]}"]`)
    field?.focus()
    return field !== undefined && field !== null
  }
  const go = async (at: number, steps: 1 | -1): Promise<void> => {
    if (steps > 0 && at + AHEAD > (sheet.items.value?.length ?? 0)) void sheetActions.more()
    if (focus(at + steps) || steps < 0) return
    // what is typed before the next name is there is no part of this one
    if (sheet.next.value !== null && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await sheetActions.more()
    await drawn()
    if (!focus(at + 1)) document.querySelector<HTMLElement>(AFTER)?.focus()
  }
  const turn = async (way: 'undo' | 'redo'): Promise<void> => {
    const changed = await sheetActions[way]()
    if (!changed) return
    app.announce(app.say(way === 'undo' ? 'desk.sheet.undone' : 'desk.sheet.redone'))
    const at = (sheet.items.value ?? []).findIndex(({ id }) => changed.includes(id))
    if (at < 0 || focus(at)) return
    keep(at)
    await drawn()
    focus(at)
  }
  return { go, turn }
}

/** The pictures as a contact sheet; the keyboard goes from name to name. */
export const Frames = (props: SheetProps) => {
  const { app, sheet, sheetActions } = props
  const items = sheet.items.value ?? []
  const ref = useRef<HTMLOListElement>(null)
  const { runs, grid, keep } = useDrawnRuns(ref, items.length)
  const { go, turn } = useWays(props, ref, keep)
  return (
    <>
      <ol class="frames" ref={ref}>
        {runs.flatMap(({ skippedRows, from, to }) => [
          <Gap key={`before-${from}`} rows={skippedRows} grid={grid} />,
          ...items
            .slice(from, to)
            .map((item, place) => (
              <Frame key={item.id} {...props} item={item} at={from + place} onGo={go} onTurn={turn} />
            )),
        ])}
      </ol>
      {sheet.next.value !== null && <Button onPress={() => void sheetActions.more()}>{app.say('objects.more')}</Button>}
    </>
  )
}
