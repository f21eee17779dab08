import type { OwnView, RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { AnswerField } from '../game/answer.tsx'
import { LineUp } from '../game/known.tsx'
import { Button } from '../kit/button.tsx'
import { Glyph } from '../kit/glyph.tsx'
import type { RoomActions } from './actions.ts'
import { LateGuess, Pending } from './pending.tsx'
import type { RoomTable } from './state.ts'

/** What a part of the screen that takes answers is given. */
export type AnswerPartProps = { app: App; table: RoomTable; actions: RoomActions; round: RoomRoundView; own: OwnView }

const Choices = ({ app: { say }, table, actions, round }: AnswerPartProps) => {
  const picked = table.mine.value.own?.guesses[0] ?? table.unanswered.value[0]
  const isJudged = table.unanswered.value.length === 0
  return (
    <div class="picks">
      <p class="verdict">{say(!picked ? 'room.choose' : isJudged ? 'room.you.missed' : 'room.guess.sending')}</p>
      {round.choices?.map((choice) => (
        <Button
          key={choice}
          class={picked?.text === choice && isJudged ? 'pick pick-wrong' : 'pick'}
          disabled={picked !== undefined || round.phase !== 'running'}
          onPress={() => void actions.choose(choice)}
        >
          {picked?.text === choice && <Glyph name={isJudged ? 'cross' : 'arrow'} />}
          {choice}
        </Button>
      ))}
    </div>
  )
}

const Typed = ({ app, table, actions, own }: AnswerPartProps) => {
  const texts = (verdict: string) => own.guesses.filter((guess) => guess.verdict === verdict).map(({ text }) => text)
  return (
    <>
      <div class="room-guesses">
        <LateGuess app={app} table={table} />
        <LineUp app={app} round={{ almost: texts('almost'), wrong: texts('wrong') }} />
        <Pending app={app} table={table} actions={actions} />
      </div>
      <AnswerField app={app} table={table} actions={actions} />
    </>
  )
}

/** The part of a player's screen that takes the answer, for each way to answer. */
export const ANSWER_PARTS: Readonly<Record<SharedRoom['answers'], (props: AnswerPartProps) => preact.JSX.Element>> = {
  typed: Typed,
  choices: Choices,
}
