import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGameWatch, type ToldRounds } from './game-watch.ts'
import type { GameView, RoundView } from './schemas/index.ts'

type Round = Partial<Pick<RoundView, 'wrong' | 'almost' | 'outcome'>>
const roundOf = (number: number, { wrong = [], almost = [], outcome = null }: Round = {}) =>
  ({ number, wrong, almost, outcome, reveal: outcome && { name: `name ${number}` } }) as unknown as RoundView
const gameOf = (...rounds: RoundView[]) => ({ rounds }) as unknown as GameView
const first = (round: Round = {}) => gameOf(roundOf(1, round))

/** A page whose server has a game, or does not answer; `settle` lets the time pass until the next look. */
const openPage = (begun: GameView, before?: ToldRounds) => {
  const server: { game: GameView | undefined } = { game: begun }
  const later: (() => void)[] = []
  let asked = 0
  const page = { isBusy: false, heard: [] as string[][], kept: before }
  const watch = createGameWatch({
    ask: async () => {
      asked++
      return server.game
    },
    later: (run) => later.push(run),
    isBusy: () => page.isBusy,
    lost: (guesses) => page.heard.push([...guesses]),
    before,
    keep: (told) => {
      page.kept = told
    },
  })
  watch.answered(begun)
  const settle = async (): Promise<void> => {
    for (const run of later.splice(0)) run()
    await new Promise(setImmediate)
  }
  return {
    watch,
    page,
    server,
    settle,
    answer: (game: GameView): void => {
      server.game = game
      watch.answered(game)
    },
    asked: () => asked,
    waits: () => later.length > 0,
  }
}

test('a guess that the next answer does not have is lost, whether it was wrong, almost right or right', () => {
  for (const [round, text] of [
    [{ wrong: ['kiwi'] }, 'kiwi'],
    [{ almost: ['lemmon'] }, 'lemmon'],
    [{ outcome: 'found' }, 'name 1'],
  ] as const) {
    const { answer, page } = openPage(first())
    answer(first(round as Round))
    answer(first())
    assert.deepEqual(page.heard, [[text]])
    answer(first())
    assert.equal(page.heard.length, 1, 'a loss is reported once')
  }
})

test('the same guess made twice is lost once when one is left', () => {
  const { answer, page } = openPage(first())
  answer(first({ wrong: ['kiwi', 'kiwi'] }))
  answer(first({ wrong: ['kiwi'] }))
  assert.deepEqual(page.heard, [['kiwi']])
})

test('guesses of rounds that the game has not reached any more are lost; earlier rounds of a game that is played are only not shown', () => {
  const { answer, page } = openPage(first())
  const later = gameOf(roundOf(4, { outcome: 'found' }), roundOf(5, { wrong: ['kiwi'] }))
  answer(later)
  answer(gameOf(roundOf(5, { outcome: 'found', wrong: ['kiwi'] }), roundOf(6, { wrong: ['lime'] })))
  assert.deepEqual(page.heard, [])
  answer(later)
  assert.deepEqual(page.heard, [['name 5', 'lime']])
  answer(gameOf(roundOf(2, { wrong: ['plum'] }), roundOf(3)))
  assert.deepEqual(page.heard.at(-1), ['name 4', 'kiwi'])
})

test('a loss is reported to a player who only looks, also after a time without an answer', async () => {
  const { answer, page, server, settle } = openPage(first())
  answer(first({ wrong: ['kiwi'] }))
  await settle()
  server.game = undefined
  await settle()
  await settle()
  assert.deepEqual(page.heard, [])
  server.game = first()
  await settle()
  assert.deepEqual(page.heard, [['kiwi']])
})

test('a page looks for half a minute after an answer, and not before its player has done anything', async () => {
  const { answer, settle, asked, waits } = openPage(first())
  assert.equal(waits(), false)
  answer(first({ wrong: ['kiwi'] }))
  for (let n = 0; n < 20; n++) await settle()
  assert.equal(asked(), 8)
})

test('a page that is loaded again compares with what the one before was told, and looks on', async () => {
  const { answer, page } = openPage(first())
  answer(first({ wrong: ['kiwi', 'lime'] }))
  const again = openPage(first({ wrong: ['kiwi'] }), page.kept)
  assert.deepEqual(again.page.heard, [['lime']])
  again.server.game = first()
  await again.settle()
  assert.deepEqual(again.page.heard, [['lime'], ['kiwi']])
  assert.deepEqual(again.page.kept, [{ number: 1, guesses: [] }])
})

test('a look that a command overtakes says nothing: what it read may be older', async () => {
  const { answer, page, server, settle, asked } = openPage(first())
  answer(first({ wrong: ['kiwi'] }))
  server.game = first()
  page.isBusy = true
  await settle()
  assert.deepEqual([page.heard, asked()], [[], 0])
  page.isBusy = false
  const looking = settle()
  answer(first({ wrong: ['kiwi', 'lime'] }))
  await looking
  assert.deepEqual(page.heard, [])
})

test('a page that is left looks no more', async () => {
  const { answer, watch, settle, asked } = openPage(first())
  answer(first({ wrong: ['kiwi'] }))
  watch.stop()
  await settle()
  assert.equal(asked(), 0)
})
