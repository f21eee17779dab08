import type { Answer, Client, GameView, HintKind, RoundView, Verdict } from '@pd/contract/client'
import type { Player } from '../app/blip.ts'
import type { Say } from '../words/say.ts'
import { classify } from './refusal.ts'
import { reportHints, reportRound, reportVerdict } from './report.ts'
import { type Feeling, nextRound, openRound, type ProblemCode, type Table } from './state.ts'

export type GameClient = Pick<Client, 'game' | 'guess' | 'sharpen' | 'hint' | 'giveUp'>
export type Senses = { readonly say: Say; readonly tell: (text: string) => void; readonly blip: Player }

/** Plays one game: one command at a time; what was typed stays until the server has judged it. */
export const createGameActions = (client: GameClient, id: string, table: Table, { say, tell, blip }: Senses) => {
  let again = async () => {}

  const feel = (kind: Feeling['kind'], code?: ProblemCode) => {
    table.feeling.value = { kind, beat: table.feeling.value.beat + 1, ...(code && { code }) }
  }
  const take = (game: GameView) => {
    table.game.value = game
    table.shown.value ??= openRound(game)
  }
  const refuse = async (code: ProblemCode) => {
    const refusal = classify(code)
    if (refusal.kind === 'trouble') table.trouble.value = code
    if (refusal.kind === 'stale') await look()
    if (refusal.kind === 'felt') {
      feel(refusal.feeling, code)
      blip('wrong')
    }
    if (refusal.kind !== 'stale') tell(say(`problem.${code}`))
  }
  const run = async <T>(send: () => Promise<Answer<T>>, accept: (value: T) => void) => {
    if (table.busy.value) return
    table.busy.value = true
    const answer = await send()
    table.busy.value = false
    table.trouble.value = undefined
    again = () => run(send, accept)
    if (answer.ok) accept(answer.value)
    else await refuse(answer.problem.code)
  }
  const look = () => run(() => client.game(id), take)

  const withRound = (play: (round: RoundView) => Promise<void>) => async () => {
    const round = table.round.value
    if (round?.state === 'open') await play(round)
  }
  const closeOr = (round: RoundView | undefined, otherwise: Feeling['kind']) => {
    const kind = round?.state === 'closed' ? (round.outcome === 'found' ? 'found' : 'missed') : otherwise
    feel(kind)
    blip(kind === 'found' ? 'correct' : kind === 'missed' || kind === 'almost' || kind === 'wrong' ? kind : 'sharper')
  }
  const judged = (sent: string, verdict: Verdict, game: GameView) => {
    take(game)
    const round = table.round.value
    if (verdict !== 'almost' && table.text.value.trim() === sent) table.text.value = ''
    closeOr(round, verdict === 'almost' ? 'almost' : 'wrong')
    if (round) tell(reportVerdict(say, verdict, round))
  }
  const moved = (feeling: Feeling['kind'], report: typeof reportRound) => (game: GameView) => {
    take(game)
    const round = table.round.value
    if (round?.state === 'closed') table.asking.value = false
    closeOr(round, feeling)
    if (round) tell(report(say, round))
  }

  return {
    look,
    retry: () => again(),
    guess: withRound(async ({ number, level }) => {
      const text = table.text.value.trim()
      if (!text) return
      const body = { round: number, level, text }
      await run(
        () => client.guess(id, body),
        ({ verdict, game }) => judged(text, verdict, game),
      )
    }),
    sharpen: withRound(({ number, level }) =>
      run(() => client.sharpen(id, { round: number, level }), moved('sharper', reportRound)),
    ),
    hint: (kind: HintKind) =>
      withRound(({ number }) => run(() => client.hint(id, { round: number, kind }), moved('hint', reportHints)))(),
    giveUp: withRound(({ number }) => run(() => client.giveUp(id, { round: number }), moved('missed', reportRound))),
    askGiveUp: (asking: boolean) => {
      table.asking.value = asking
    },
    next: async () => {
      const { game, shown } = table
      if (!game.value || shown.value === undefined || table.round.value?.state !== 'closed') return
      table.text.value = ''
      shown.value = nextRound(game.value, shown.value)
      feel('calm')
      if (table.round.value)
        tell(
          `${say('round.title', { n: table.round.value.number, count: game.value.roundCount })}. ${reportRound(say, table.round.value)}`,
        )
    },
  }
}
export type GameActions = ReturnType<typeof createGameActions>
