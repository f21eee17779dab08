import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ProblemCode } from '../../app/problem.ts'
import { sayInKiosk } from '../../app/words/kiosk/kiosk.ts'
import { Button } from '../../kit/button.tsx'
import { Meter } from '../../kit/cell-meter.tsx'
import type { KioskProps } from './kiosk-props.ts'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const
const PIN_MOST = 12
const PIN_LEAST = 4

type Props = KioskProps & { readonly onLeft: () => void }

/** What is typed, and what became of the last try; the server alone knows what is right. */
const usePin = ({ actions, onLeft }: Props) => {
  const pin = useSignal('')
  const problem = useSignal<ProblemCode | undefined>(undefined)
  const busy = useSignal(false)
  const type = (digit: string) => {
    if (busy.value) return
    problem.value = undefined
    if (pin.value.length < PIN_MOST) pin.value += digit
  }
  const erase = () => {
    pin.value = pin.value.slice(0, -1)
  }
  const send = async () => {
    if (busy.value || pin.value.length < PIN_LEAST) return
    busy.value = true
    const refused = await actions.leave(pin.value)
    busy.value = false
    pin.value = ''
    problem.value = refused
    if (refused === undefined) onLeft()
  }
  return { pin, problem, type, erase, send }
}

const close = ({ actions }: Props) => actions.dispatch({ kind: 'pad_closed' })

/** Asks for the PIN of the operator, by touch or by keys. */
export const PinPad = (props: Props) => {
  const { app } = props
  const { say, settings } = app
  const language = settings.language.value
  const dialog = useRef<HTMLDialogElement>(null)
  const { pin, problem, type, erase, send } = usePin(props)
  useLayoutEffect(() => {
    dialog.current?.showModal()
    // not its first key: Enter sends what was typed
    dialog.current?.focus()
  }, [])
  const n = pin.value.length
  const press = (event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) type(event.key)
    else if (event.key === 'Backspace') erase()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void send()
  }
  const code = problem.value
  const wait = code === 'sign_in_paused' ? sayInKiosk(language, 'kiosk.pin.wait') : undefined
  return (
    <dialog
      ref={dialog}
      class="kiosk-dialog kiosk-pad"
      tabIndex={-1}
      aria-labelledby="kiosk-pad"
      onKeyDown={press}
      onCancel={() => close(props)}
    >
      <h2 id="kiosk-pad">{sayInKiosk(language, 'kiosk.pin')}</h2>
      <p class="kiosk-typed" role="status">
        <Meter share={n / PIN_MOST} cells={PIN_MOST} />
        <span class="unseen">{sayInKiosk(language, 'kiosk.pin.typed', { n })}</span>
      </p>
      <p class="problem-note" role="alert">
        {code && (wait ?? say(`problem.${code}`))}
      </p>
      <div class="kiosk-digits">
        {DIGITS.map((digit) => (
          <Button key={digit} onPress={() => type(digit)}>
            {digit}
          </Button>
        ))}
        <Button glyph="back" label={sayInKiosk(language, 'kiosk.pin.erase')} onPress={erase} />
      </div>
      <div class="kiosk-pad-moves">
        <Button onPress={() => close(props)}>{say('nav.back')}</Button>
        <Button tone="primary" disabled={n < PIN_LEAST} onPress={() => void send()}>
          {sayInKiosk(language, 'kiosk.pin.leave')}
        </Button>
      </div>
    </dialog>
  )
}
