import type { Answer, Client, GameView, GameWatch, HintKind, RoundView, Verdict } from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import type { SafeStorage } from '../../app/storage.ts'
import { describeHints, describeRound, describeVerdict } from '../../play/describe-round.ts'
import { type Feedback, type Outputs, setFeedback } from '../../play/feedback.ts'
import { problemKind } from '../../play/problem-kind.ts'
import { createLosses } from './losses.ts'
import { isHurried, nextRound, openRound, type SoloState, titleOf } from './state.ts'

/** The endpoints that a game for one player is played by. */
export type SoloClient = Pick<Client, 'game' | 'guess' | 'sharpen' | 'hint' | 'giveUp'>

type Needs = Outputs & {
  readonly client: SoloClient
  readonly tab: SafeStorage
  readonly id: string
  readonly solo: SoloState
  /** A clock in milliseconds that only runs forward. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
}
type Session = Needs & { readonly watch: GameWatch; retryLast: () => Promise<void> }
type FeedbackKind = Feedback['kind']

const takeGame = ({ solo, now, watch }: Session, game: GameView): void =>
  batch(() => {
    solo.game.value = game
    solo.endsAt.value = game.endsInMs === null ? undefined : now() + game.endsInMs
    // the first answer, or the game went on in another tab
    if (!game.rounds.some(({ number }) => number === solo.shown.value)) solo.shown.value = openRound(game)
    watch.answered(game)
  })

const showProblem = async (session: Session, code: ProblemCode): Promise<void> => {
  const { solo, announce, say, playSound } = session
  const problem = problemKind(code)
  if (problem.kind === 'stale') return reload(session)
  if (problem.kind === 'trouble') solo.trouble.value = code
  else {
    setFeedback(solo.feedback, problem.feedback, code)
    playSound('wrong')
  }
  announce(say(`problem.${code}`))
}

/** Runs one command at a time and keeps it for a retry; further ones are dropped meanwhile. */
const runCommand = async <T>(session: Session, send: () => Promise<Answer<T>>, accept: (value: T) => void) => {
  const { solo } = session
  if (solo.busy.value) return
  solo.busy.value = true
  const answer = await send()
  solo.busy.value = false
  solo.trouble.value = undefined
  session.retryLast = () => runCommand(session, send, accept)
  if (answer.ok) accept(answer.value)
  else await showProblem(session, answer.problem.code)
}

const reload = (session: Session): Promise<void> =>
  runCommand(
    session,
    () => session.client.game(session.id),
    (game) => {
      takeGame(session, game)
      passOn(session)
    },
  )

const soundOf = (kind: FeedbackKind) => {
  if (kind === 'found') return 'correct'
  return kind === 'missed' || kind === 'almost' || kind === 'wrong' ? kind : 'sharper'
}

/** Where time runs, a round that has ended makes way for the next at once. */
const passOn = ({ solo }: Session): void => {
  const game = solo.game.value
  const round = solo.round.value
  if (!game || !isHurried(game) || round?.state === 'open') return
  solo.passed.value = round
  solo.text.value = ''
  solo.shown.value = openRound(game)
  setFeedback(solo.feedback, 'calm')
}

/** Shows the end of the round if the command ended it, else `otherwise`. */
const showOutcome = ({ solo, playSound }: Session, otherwise: FeedbackKind): void => {
  const round = solo.round.value
  const kind = round?.state !== 'closed' ? otherwise : round.outcome === 'found' ? 'found' : 'missed'
  setFeedback(solo.feedback, kind)
  playSound(soundOf(kind))
}

const takeVerdict = (session: Session, sent: string, verdict: Verdict): void => {
  const { solo, announce, say } = session
  if (verdict !== 'almost' && solo.text.value.trim() === sent) solo.text.value = ''
  showOutcome(session, verdict === 'almost' ? 'almost' : 'wrong')
  if (solo.round.value) announce(describeVerdict(say, verdict, solo.round.value))
  passOn(session)
}

type Move = { readonly feedback: FeedbackKind; readonly describe: typeof describeRound }

/** What a command other than a guess does with the game that comes back. */
const takeMove =
  (session: Session, { feedback, describe }: Move) =>
  (game: GameView): void => {
    takeGame(session, game)
    const { solo, announce, say } = session
    const round = solo.round.value
    if (round?.state === 'closed') solo.isOverlayOpen.value = false
    showOutcome(session, feedback)
    if (round) announce(describe(say, round))
    passOn(session)
  }

const guess = async (session: Session, { number, level }: RoundView): Promise<void> => {
  const { client, id, solo } = session
  const text = solo.text.value.trim()
  if (!text) return
  await runCommand(
    session,
    () => client.guess(id, { round: number, level, text }),
    ({ verdict, game }) => {
      takeGame(session, game)
      takeVerdict(session, text, verdict)
    },
  )
}

const showNextRound = ({ solo, announce, say }: Session): void => {
  const { game, shown } = solo
  if (!game.value || shown.value === undefined || solo.round.value?.state !== 'closed') return
  solo.text.value = ''
  shown.value = nextRound(game.value, shown.value)
  setFeedback(solo.feedback, 'calm')
  const round = solo.round.value
  if (!round) return
  announce(`${titleOf(say, game.value, round.number)}. ${describeRound(say, round)}`)
}

/** Plays one game, one command at a time; the text stays in the field until the server has judged it. */
export const createSoloActions = (needs: Needs) => {
  const session: Session = { ...needs, watch: createLosses(needs), retryLast: async () => {} }
  const { client, id, solo } = needs
  const inOpenRound = (play: (round: RoundView) => Promise<void>) => async () => {
    const round = solo.round.value
    if (round?.state === 'open') await play(round)
  }
  const move = (send: () => Promise<Answer<GameView>>, show: Move) => runCommand(session, send, takeMove(session, show))
  return {
    reload: () => reload(session),
    /** The player goes to another page. */
    leave: () => session.watch.stop(),
    retry: () => session.retryLast(),
    guess: inOpenRound((round) => guess(session, round)),
    choose: (choice: string) => {
      solo.text.value = choice
      return inOpenRound((round) => guess(session, round))()
    },
    /** Looks at the last picture once the time is up; without leave to, at what there is. */
    endTime: async () => {
      const number = solo.game.value && openRound(solo.game.value)
      if (number === undefined) return reload(session)
      await runCommand(
        session,
        () => client.giveUp(id, { round: number }),
        (game) => {
          takeGame(session, game)
          passOn(session)
        },
      )
      if (solo.trouble.value === undefined) await reload(session)
    },
    sharpen: inOpenRound(({ number, level }) =>
      move(() => client.sharpen(id, { round: number, level }), { feedback: 'sharper', describe: describeRound }),
    ),
    hint: (kind: HintKind) =>
      inOpenRound(({ number }) =>
        move(() => client.hint(id, { round: number, kind }), { feedback: 'hint', describe: describeHints }),
      )(),
    giveUp: inOpenRound(({ number }) =>
      move(() => client.giveUp(id, { round: number }), { feedback: 'missed', describe: describeRound }),
    ),
    confirmGiveUp: (isOpen: boolean) => {
      solo.isOverlayOpen.value = isOpen
    },
    next: async () => showNextRound(session),
  }
}
export type SoloActions = ReturnType<typeof createSoloActions>
