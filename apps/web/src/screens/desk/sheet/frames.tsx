import { useRef } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import { Frame } from './frame.tsx'
import type { SheetProps } from './sheet-props.ts'

/** What the last Enter leads to: the button that publishes, or the way into a room. */
const AFTER = '[data-after-sheet] :is(button, a)'

/** Waits until what was loaded is drawn. */
const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)))

/** The pictures as a contact sheet; the keyboard goes from name to name. */
export const Frames = (props: SheetProps) => {
  const { app, sheet, sheetActions, languages } = props
  const list = useRef<HTMLOListElement>(null)
  const items = sheet.items.value ?? []
  const focus = (at: number): boolean => {
    const field = list.current?.querySelector<HTMLElement>(`[data-field="${at}-${languages[0]}"]`)
    field?.focus()
    return field !== undefined && field !== null
  }
  const go = async (at: number, steps: 1 | -1): Promise<void> => {
    if (focus(at + steps) || steps < 0) return
    await sheetActions.more()
    await drawn()
    if (!focus(at + 1)) document.querySelector<HTMLElement>(AFTER)?.focus()
  }
  const turn = async (way: 'undo' | 'redo'): Promise<void> => {
    const changed = await sheetActions[way]()
    if (!changed) return
    app.announcement.value = app.say(way === 'undo' ? 'desk.sheet.undone' : 'desk.sheet.redone')
    focus(items.findIndex(({ id }) => changed.includes(id)))
  }
  return (
    <>
      <ol class="frames" ref={list}>
        {items.map((item, at) => (
          <Frame key={item.id} {...props} item={item} at={at} onGo={go} onTurn={turn} />
        ))}
      </ol>
      {sheet.next.value !== null && <Button onPress={() => void sheetActions.more()}>{app.say('objects.more')}</Button>}
    </>
  )
}
