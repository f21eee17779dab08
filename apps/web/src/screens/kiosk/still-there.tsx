import { useLayoutEffect, useRef } from 'preact/hooks'
import { sayInKiosk } from '../../app/words/kiosk/kiosk.ts'
import { Button } from '../../kit/button.tsx'
import { Figures } from '../../kit/digits.tsx'
import type { KioskProps } from './kiosk-props.ts'
import { secondsShown } from './state.ts'

/** Asks the visitor whether to go on, over the game, in the last seconds before it ends; any touch says yes. */
export const StillThere = ({ app, session, actions }: KioskProps) => {
  const { kiosk, timing, now } = session
  const dialog = useRef<HTMLDialogElement>(null)
  const language = app.settings.language.value
  const n = kiosk.value.phase === 'playing' ? secondsShown(kiosk.value, timing, now.value) : undefined
  const isAsking = n !== undefined
  const stay = () => actions.dispatch({ kind: 'touched' })
  useLayoutEffect(() => {
    if (!isAsking) return
    dialog.current?.showModal()
    app.announce(sayInKiosk(language, 'kiosk.still'))
  }, [isAsking])
  if (n === undefined) return null
  return (
    // with the click, not before it: what lies below must not be pressed by the same touch
    <dialog ref={dialog} class="kiosk-dialog kiosk-still" aria-labelledby="kiosk-still" onClick={stay} onKeyDown={stay}>
      <h2 id="kiosk-still">{sayInKiosk(language, 'kiosk.still')}</h2>
      <Figures written={String(n)} />
      <p>{sayInKiosk(language, 'kiosk.over', { n })}</p>
      <Button tone="primary" glyph="play" onPress={stay}>
        {sayInKiosk(language, 'kiosk.stay')}
      </Button>
    </dialog>
  )
}
