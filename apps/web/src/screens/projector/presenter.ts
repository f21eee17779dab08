import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { RoomActions } from '../../live-room/actions/room-actions.ts'
import type { RoomState } from '../../live-room/room-state.ts'
import { keysOf } from '../../live-room/steering-keys.ts'

/** What a key does on the projector. */
type PresenterAct = 'next' | 'blank' | 'full'

/** Keyboards' and presenters' names of keys. */
const ACTS: Readonly<Record<string, PresenterAct>> = {
  ' ': 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  b: 'blank',
  '.': 'blank',
  f: 'full',
}

/** What a pressed key does; undefined for one that does nothing, or that belongs to the browser. */
export const presenterAct = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>) =>
  event.ctrlKey || event.altKey || event.metaKey
    ? undefined
    : ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key]

/** Whether a key belongs to what has the focus: lists and fields take every key, buttons and links those that press them. */
const isTaken = ({ target, key }: KeyboardEvent): boolean => {
  if (!(target instanceof Element)) return false
  return target.closest('select, input') !== null || (key === ' ' && target.closest('button, a') !== null)
}

/** Takes the focus from what was pressed by hand: the sound key, once it is on, would take the space bar that starts the room. */
const followHand = (): (() => void) => {
  let isByHand = false
  const follow = ({ type }: Event) => {
    if (type === 'pointerdown' || type === 'keydown') isByHand = type === 'pointerdown'
    else if (isByHand && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const types = ['pointerdown', 'keydown', 'click', 'change'] as const
  for (const type of types) document.addEventListener(type, follow)
  return () => {
    for (const type of types) document.removeEventListener(type, follow)
  }
}

/** What the keys of the projector change. */
export type Presenter = {
  /** Whether this browser's player steers the room. */
  readonly canSteer: Signal<boolean>
  /** Whether this browser's player lets players in. */
  readonly mayAdmit: Signal<boolean>
  readonly isBlank: Signal<boolean>
}

type Needs = { app: App; code: string; room: RoomState; actions: RoomActions }

const toggleFullScreen = (): void => {
  // a browser may refuse: the page then stays as it is
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  change.catch(() => {})
}

/** Listens to the keys of the projector; only the player who steers the room moves it on. */
export const usePresenter = ({ app, code, room, actions }: Needs): Presenter => {
  const canSteer = useSignal(false)
  const mayAdmit = useSignal(false)
  const isBlank = useSignal(false)
  const act = (name: PresenterAct) => {
    if (name === 'full') return toggleFullScreen()
    if (name === 'blank') {
      isBlank.value = !isBlank.value
      return
    }
    const view = room.view.value
    const [key] = view && canSteer.value && view.state !== 'ended' ? keysOf(view) : []
    if (key) void actions.steer(key.word)
  }
  useEffect(() => {
    void app.client.room(code).then((answer) => {
      canSteer.value = answer.ok && answer.value.may.includes('next')
      mayAdmit.value = answer.ok && answer.value.may.includes('admit')
    })
    const onKey = (event: KeyboardEvent) => {
      const name = presenterAct(event)
      if (!name || isTaken(event)) return
      event.preventDefault()
      act(name)
    }
    document.addEventListener('keydown', onKey)
    const unfollow = followHand()
    return () => {
      document.removeEventListener('keydown', onKey)
      unfollow()
    }
  }, [code])
  return { canSteer, mayAdmit, isBlank }
}
