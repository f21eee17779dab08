import type { RoundView } from '@pd/contract/client'
import { type Signal, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { ChoiceButtons } from '../../play/choices/choice-buttons.tsx'
import { HeardKey } from '../../play/heard/heard.tsx'
import type { Heard } from '../../play/heard/heard-state.ts'
import { Hints } from '../../play/hints/hints.tsx'
import { AnswerField } from '../../play/typed/answer-field.tsx'
import { GuessList } from '../../play/typed/guess-list.tsx'
import type { SoloActions } from './actions.ts'
import type { SoloState } from './state.ts'

type Props = { app: App; solo: SoloState; actions: SoloActions; round: RoundView; heard: Heard; isHurried: boolean }

/** Asks once more before a round is let go. */
const ConfirmGiveUp = ({ app: { say }, actions }: Props) => {
  const keep = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => keep.current?.focus(), [])
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

const Moves = ({ app, actions, round, heard, isHurried, isOpen, hasHints }: Props & Tray) => {
  const { say } = app
  const isLast = round.level >= round.levels
  const toggleHints = () => {
    isOpen.value = !isOpen.value
  }
  return (
    <div class="moves">
      {hasHints && <Button class="move-clues" glyph="clue" label={say('hint.title')} onPress={toggleHints} />}
      <HeardKey app={app} heard={heard} />
      <Button
        class="move-flag"
        tone="ghost"
        glyph={isHurried ? 'arrow' : 'flag'}
        onPress={() => (isHurried ? void actions.giveUp() : actions.confirmGiveUp(true))}
      >
        <span class="move-name">{say(isHurried ? 'way.skip' : 'round.giveUp')}</span>
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

/** How the last picture ended, where there is no time for more. */
const Passed = ({ app, solo }: Pick<Props, 'app' | 'solo'>) => {
  const round = solo.passed.value
  if (!round?.reveal) return null
  const isFound = round.outcome === 'found'
  return (
    <p class={`passed passed-${isFound ? 'found' : 'missed'}`} aria-hidden="true" key={round.number}>
      <Glyph name={isFound ? 'check' : 'cross'} />
      <span>{round.reveal.name}</span>
      {isFound && <b>+{new Intl.NumberFormat(app.settings.language.value).format(round.points)}</b>}
    </p>
  )
}

/** What a child can do: press a name, or have the picture a level sharper. */
const ChoiceControls = ({
  app,
  actions,
  round,
  heard,
  choices,
}: Omit<Props, 'solo'> & { choices: readonly string[] }) => (
  <>
    <div class="picks picks-alone">
      <p class="verdict">{app.say(round.wrong.length > 0 ? 'verdict.wrong' : 'room.choose')}</p>
      <ChoiceButtons
        choices={choices}
        spent={round.wrong}
        picked={undefined}
        disabled={false}
        onChoose={(choice) => void actions.choose(choice)}
      />
    </div>
    <div class="moves">
      <HeardKey app={app} heard={heard} />
      {round.level < round.levels - 1 && (
        <Button class="move-sharpen" glyph="sharpen" onPress={() => void actions.sharpen()}>
          {app.say('round.sharpen')}
        </Button>
      )}
    </div>
  </>
)

/** What a player can do in an open round: buy hints, guess, sharpen, give up. */
export const Controls = (props: Props) => {
  const { app, solo, actions, round } = props
  const tray = { isOpen: useSignal(false), hasHints: Object.keys(round.prices).length > 0 }
  if (round.choices) return <ChoiceControls {...props} choices={round.choices} />
  return (
    <>
      <Hints app={app} round={round} isOpen={tray.isOpen} onBuy={(kind) => void actions.hint(kind)} />
      <Passed app={app} solo={solo} />
      <GuessList app={app} guesses={round} />
      <AnswerField app={app} answer={solo} actions={actions} />
      {solo.isOverlayOpen.value ? <ConfirmGiveUp {...props} /> : <Moves {...props} {...tray} />}
    </>
  )
}
