import type { RoundView } from '@pd/contract/client'
import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { HeardKey } from '../../play/heard/heard.tsx'
import type { Heard } from '../../play/heard/heard-state.ts'
import { HintShop, PaidHints } from '../../play/hints/hints.tsx'
import { AnswerField } from '../../play/typed/answer-field.tsx'
import { GuessList } from '../../play/typed/guess-list.tsx'
import type { SoloActions } from './actions.ts'
import type { SoloState } from './state.ts'

type Props = { app: App; solo: SoloState; actions: SoloActions; round: RoundView; heard: Heard }

/** Asks once more before a round is let go. */
const ConfirmGiveUp = ({ app: { say }, actions }: Props) => {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div
      class="sure"
      role="alertdialog"
      aria-label={say('round.giveUp.sure')}
      onKeyDown={(event) => event.key === 'Escape' && actions.confirmGiveUp(false)}
    >
      <p>{say('round.giveUp.sure')}</p>
      <Button innerRef={keep} tone="primary" onPress={() => actions.confirmGiveUp(false)}>
        {say('round.giveUp.no')}
      </Button>
      <Button class="danger" glyph="flag" onPress={() => void actions.giveUp()}>
        {say('round.giveUp.yes')}
      </Button>
    </div>
  )
}

type Tray = { readonly isOpen: Signal<boolean>; readonly hasHints: boolean }

/** The hints that were bought, and those for sale: on a phone behind a button. */
const Hints = ({ app, actions, round, isOpen, hasHints }: Props & Tray) => (
  <div class="clues">
    <PaidHints app={app} round={round} />
    <div class={`tray ${isOpen.value ? 'tray-open' : ''}`}>
      {hasHints && <h2>{app.say('hint.title')}</h2>}
      <HintShop app={app} round={round} onBuy={(kind) => void actions.hint(kind)} />
      <Button
        class="tray-close"
        tone="ghost"
        glyph="back"
        label={app.say('hint.close')}
        onPress={() => {
          isOpen.value = false
        }}
      />
    </div>
  </div>
)

const Moves = ({ app, actions, round, heard, isOpen, hasHints }: Props & Tray) => {
  const { say } = app
  const isLast = round.level >= round.levels
  const toggleHints = () => {
    isOpen.value = !isOpen.value
  }
  return (
    <div class="moves">
      {hasHints && <Button class="move-clues" glyph="clue" label={say('hint.title')} onPress={toggleHints} />}
      <HeardKey app={app} heard={heard} />
      <Button class="move-flag" tone="ghost" glyph="flag" onPress={() => actions.confirmGiveUp(true)}>
        <span class="move-name">{say('round.giveUp')}</span>
      </Button>
      <Button
        class="move-sharpen"
        glyph="sharpen"
        onPress={() => void (isLast ? actions.confirmGiveUp(true) : actions.sharpen())}
      >
        <span>{say(isLast ? 'round.giveUp' : 'round.sharpen')}</span>
        {!isLast && <kbd>{say('round.sharpen.key')}</kbd>}
      </Button>
    </div>
  )
}

/** What a player can do in an open round: buy hints, guess, sharpen, give up. */
export const Controls = (props: Props) => {
  const { app, solo, actions, round } = props
  const tray = { isOpen: useSignal(false), hasHints: Object.keys(round.prices).length > 0 }
  return (
    <>
      <Hints {...props} {...tray} />
      <GuessList app={app} guesses={round} />
      <AnswerField app={app} answer={solo} actions={actions} />
      {solo.isOverlayOpen.value ? <ConfirmGiveUp {...props} /> : <Moves {...props} {...tray} />}
    </>
  )
}
