import type { RoundView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import type { GameActions } from './actions.ts'
import { AnswerField } from './answer.tsx'
import { ClueShop, Known, LineUp } from './known.tsx'
import type { Table } from './state.ts'

type Props = { app: App; table: Table; actions: GameActions; round: RoundView }

/** Asks once more before a round is let go. */
const Sure = ({ app: { say }, actions }: Props) => {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div
      class="sure"
      role="alertdialog"
      aria-label={say('round.giveUp.sure')}
      onKeyDown={(event) => event.key === 'Escape' && actions.askGiveUp(false)}
    >
      <p>{say('round.giveUp.sure')}</p>
      <Button innerRef={keep} tone="primary" onPress={() => actions.askGiveUp(false)}>
        {say('round.giveUp.no')}
      </Button>
      <Button class="danger" glyph="flag" onPress={() => void actions.giveUp()}>
        {say('round.giveUp.yes')}
      </Button>
    </div>
  )
}

/** Everything a hand can do in an open round. */
export const Controls = (props: Props) => {
  const { app, table, actions, round } = props
  const { say } = app
  const isTrayOpen = useSignal(false)
  const hasClues = Object.keys(round.prices).length > 0
  const isLast = round.level >= round.levels
  return (
    <>
      <div class="clues">
        <Known app={app} round={round} />
        <div class={`tray ${isTrayOpen.value ? 'tray-open' : ''}`}>
          {hasClues && <h2>{say('hint.title')}</h2>}
          <ClueShop app={app} round={round} actions={actions} />
        </div>
      </div>
      <LineUp app={app} round={round} />
      <AnswerField app={app} table={table} actions={actions} />
      {table.asking.value ? (
        <Sure {...props} />
      ) : (
        <div class="moves">
          {hasClues && (
            <Button
              class="move-clues"
              glyph="clue"
              label={say('hint.title')}
              onPress={() => {
                isTrayOpen.value = !isTrayOpen.value
              }}
            />
          )}
          <Button class="move-flag" tone="ghost" glyph="flag" onPress={() => actions.askGiveUp(true)}>
            <span class="move-name">{say('round.giveUp')}</span>
          </Button>
          <Button
            class="move-sharpen"
            glyph="sharpen"
            onPress={() => void (isLast ? actions.askGiveUp(true) : actions.sharpen())}
          >
            <span>{say(isLast ? 'round.giveUp' : 'round.sharpen')}</span>
            {!isLast && <kbd>{say('round.sharpen.key')}</kbd>}
          </Button>
        </div>
      )}
    </>
  )
}
