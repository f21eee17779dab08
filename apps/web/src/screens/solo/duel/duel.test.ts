import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DuelPlayer, DuelView, GameView } from '@pd/contract/client'
import { createDuelActions } from './actions.ts'
import { createDuel, ranked, rivalIn, standingIn } from './state.ts'

const player = (score: number | null, isYou = false): DuelPlayer => ({
  name: isYou ? 'Ann' : 'Bob',
  isYou,
  state: score === null ? 'playing' : 'finished',
  score,
  rounds: [],
})
const view = (game: string | null, ...players: DuelPlayer[]): DuelView => ({
  id: 'd',
  plan: 'solo',
  difficulty: 'normal',
  pack: null,
  roundCount: 5,
  game,
  players,
})

test('players stand by their points, those who still play last', () => {
  const [slow, you, best] = [player(null), player(500, true), player(900)]
  assert.deepEqual(ranked(view('g', slow, you, best)), [best, you, slow])
  assert.equal(rivalIn(view('g', slow, you, best)), best)
})

test('a duel is won, lost or drawn against the best who has finished, and open until one has', () => {
  const against = (...scores: (number | null)[]) =>
    standingIn(view('g', player(500, true), ...scores.map((s) => player(s))))
  assert.deepEqual(
    [against(400), against(900, 100), against(500), against(null), against()],
    ['won', 'lost', 'drawn', undefined, undefined],
  )
})

const open = (found: DuelView) => {
  const kept: string[] = []
  const went: string[] = []
  const asked: unknown[] = []
  const yes = <T>(value: T) => Promise.resolve({ ok: true, value } as const)
  const ask = <T>(body: unknown, value: T) => {
    asked.push(body)
    return yes(value)
  }
  const duel = createDuel()
  const actions = createDuelActions(
    {
      client: {
        challenge: (_id, body) => ask(body, found),
        duelOfGame: () => yes({ duel: null }),
        duel: () => yes(found),
        joinDuel: (_id, body) => ask(body, { id: 'own' } as GameView),
      },
      storage: { get: () => undefined, set: (key, value) => kept.push(`${key} ${value}`) },
      go: (path) => went.push(path),
    },
    duel,
  )
  return { duel, actions, kept, went, asked }
}

test('the link shows the challenge, and takes a player of the duel to the own game', async () => {
  const guest = open(view(null, player(900)))
  await guest.actions.load('d')
  assert.deepEqual([guest.duel.view.value?.id, guest.went], ['d', []])
  const known = open(view('own', player(900)))
  await known.actions.load('d')
  assert.deepEqual(known.went, ['/play/own'])
})

test('a name is trimmed, kept for next time, and left out where there is none', async () => {
  const { actions, asked, kept, went } = open(view(null, player(900)))
  await actions.accept('d', ' Bob ', 'fr')
  await actions.accept('d', ' ', 'fr')
  await actions.challenge('g', 'Bob')
  assert.deepEqual(asked, [{ name: 'Bob', language: 'fr' }, { language: 'fr' }, { name: 'Bob' }])
  assert.deepEqual(
    [kept, went],
    [
      ['nickname Bob', 'nickname Bob'],
      ['/play/own', '/play/own'],
    ],
  )
})
