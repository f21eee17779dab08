import type { OwnView, RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import type { RoomActions } from '../../live-room/actions/room-actions.ts'
import type { RoomState } from '../../live-room/room-state.ts'
import { ChoiceButtons } from '../../play/choices/choice-buttons.tsx'
import { AnswerField } from '../../play/typed/answer-field.tsx'
import { GuessList } from '../../play/typed/guess-list.tsx'
import { RoomClues } from './clues.tsx'
import { LateGuess, Pending } from './pending.tsx'

type Props = { app: App; room: RoomState; actions: RoomActions; round: RoomRoundView; own: OwnView }

const Choices = ({ app: { say }, room, actions, round }: Props) => {
  const picked = room.mine.value.own?.guesses[0] ?? room.unanswered.value[0]
  const isSent = room.unanswered.value.length === 0
  return (
    <div class="picks">
      <p class="verdict">{say(!picked ? 'room.choose' : isSent ? 'verdict.sealed' : 'room.guess.sending')}</p>
      <ChoiceButtons
        choices={round.choices ?? []}
        picked={picked?.text}
        disabled={picked !== undefined || round.phase !== 'running'}
        onChoose={(choice) => void actions.choose(choice)}
      />
    </div>
  )
}

const Typed = ({ app, room, actions, own }: Props) => {
  const texts = (verdict: string | null) =>
    own.guesses.filter((guess) => guess.verdict === verdict).map(({ text }) => text)
  return (
    <>
      <div class="room-guesses">
        <LateGuess app={app} room={room} />
        <GuessList app={app} guesses={{ almost: texts('almost'), wrong: texts('wrong'), sealed: texts(null) }} />
        <Pending app={app} room={room} actions={actions} />
      </div>
      <RoomClues app={app} actions={actions} own={own} />
      <AnswerField app={app} answer={room} actions={actions} />
    </>
  )
}

/** The part of a player's screen that takes the answer, for each answer mode. */
export const ANSWER_PARTS: Readonly<Record<SharedRoom['answers'], (props: Props) => preact.JSX.Element>> = {
  typed: Typed,
  choices: Choices,
}
