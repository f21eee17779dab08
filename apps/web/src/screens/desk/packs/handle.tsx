import type { Signal } from '@preact/signals'
import type { DeskProps } from '../desk-props.ts'
import { moveTo, placeAfterKey } from './order.ts'

type Props = DeskProps & {
  readonly id: string
  readonly title: string
  readonly ids: readonly string[]
  /** The order while a pack is dragged. */
  readonly dragged: Signal<readonly string[] | undefined>
}

const packAt = ({ clientX, clientY }: PointerEvent): string | undefined =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-pack]')?.dataset.pack

/** By which a pack is moved: it is dragged by mouse or finger, or goes by the arrow keys. */
export const Handle = ({ app, packs, id, title, ids, dragged }: Props) => {
  const { say } = app
  const onKeyDown = (event: KeyboardEvent) => {
    const isRightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl'
    const place = placeAfterKey(event.key, { place: ids.indexOf(id), count: ids.length, isRightToLeft })
    if (place === undefined) return
    event.preventDefault()
    const handle = event.currentTarget as HTMLElement
    void packs.order(moveTo(ids, id, place))
    app.announce(say('desk.packs.moved', { title, place: place + 1, n: ids.length }))
    // a card that moves in the page loses the focus
    requestAnimationFrame(() => handle.focus())
  }
  const onPointerMove = (event: PointerEvent) => {
    const over = dragged.value && packAt(event)
    if (over && over !== id) dragged.value = moveTo(dragged.value ?? ids, id, (dragged.value ?? ids).indexOf(over))
  }
  const drop = () => {
    const order = dragged.value
    dragged.value = undefined
    if (order && order.join() !== ids.join()) void packs.order(order)
  }
  return (
    <button
      type="button"
      class="pack-handle"
      aria-label={say('desk.packs.move', { title })}
      title={say('desk.packs.move', { title })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        dragged.value = ids
      }}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <span class="pack-grip" aria-hidden="true" />
    </button>
  )
}
