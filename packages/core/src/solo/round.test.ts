import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '../answers/match/verdict.ts'
import { modeOf } from '../modes/modes.ts'
import { MAX_GUESSES } from '../play/guess.ts'
import { takeHint } from '../play/hints.ts'
import { LADDERS } from '../play/ladder.ts'
import { refuse } from '../result.ts'
import { giveUp, judgeGuess, type Round, sharpen, worthNow } from './round.ts'

const open: Round = {
  number: 1,
  itemId: 'cat',
  pictureId: 'p',
  ladder: LADDERS.art,
  level: 1,
  guesses: [],
  hints: [],
  choices: null,
  outcome: null,
  points: 0,
}
const closed: Round = { ...open, outcome: 'found', points: 850 }
const mode = modeOf('typed')
const always = (verdict: Verdict) => ({ mode, verdictOf: () => verdict })
const worth = (round: Round): number => worthNow(round, mode)
const wrongGuesses = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ text: `wrong ${n}`, verdict: 'wrong' as const, level: 1 }))

test('a right guess ends the round with the points of its level', () => {
  const guess = { text: 'Cat', verdict: 'correct', level: 1 } as const
  assert.deepEqual(judgeGuess(open, { level: 1, text: ' Cat ' }, always('correct')), {
    ok: true,
    value: { ...open, guesses: [guess], outcome: 'found', points: 1000 },
  })
})

test('a wrong guess moves the round one level on', () => {
  const guess = { text: 'dog', verdict: 'wrong', level: 1 } as const
  assert.deepEqual(judgeGuess(open, { level: 1, text: 'dog' }, always('wrong')), {
    ok: true,
    value: { ...open, guesses: [guess], level: 2 },
  })
})

test('almost costs no level and no points', () => {
  const judged = judgeGuess(open, { level: 1, text: 'cats and dogs' }, always('almost'))
  assert.deepEqual(judged.ok && [judged.value.level, worth(judged.value), judged.value.outcome], [1, 1000, null])
})

test('the last level before full ends the round when the guess is wrong', () => {
  const judged = judgeGuess({ ...open, level: 7 }, { level: 7, text: 'dog' }, always('wrong'))
  assert.deepEqual(judged.ok && [judged.value.level, judged.value.outcome, judged.value.points], [8, 'missed', 0])
})

test('a guess costs 25 points when wrong, but never more than the next level does', () => {
  const after = (level: number, wrongs: number) => worth({ ...open, level, guesses: wrongGuesses(wrongs) })
  assert.deepEqual([after(2, 1), after(2, 4), after(2, 6), after(2, 40)], [825, 750, 700, 700])
  assert.deepEqual([after(7, 1), after(7, 4), after(7, 40)], [75, 0, 0])
})

test('hints cost their price and points never fall below 0', () => {
  assert.equal(worth({ ...open, hints: ['category', 'letters', 'firstLetter'] }), 775)
  assert.equal(worth({ ...open, level: 7, hints: ['letters', 'firstLetter'] }), 0)
})

test('a closed round refuses every command', () => {
  const refusal = refuse('round_closed')
  assert.deepEqual(judgeGuess(closed, { level: 1, text: 'cat' }, always('correct')), refusal)
  assert.deepEqual(sharpen(closed, 1), refusal)
  assert.deepEqual(takeHint(closed, 'letters', ['letters']), refusal)
  assert.deepEqual(giveUp(closed), refusal)
})

test('a command for another level than the one in play is refused', () => {
  const refusal = refuse('level_passed')
  assert.deepEqual(judgeGuess(open, { level: 2, text: 'cat' }, always('correct')), refusal)
  assert.deepEqual(sharpen({ ...open, level: 3 }, 2), refusal)
})

test('a guess already made is refused however it is spelt', () => {
  const round = { ...open, guesses: [{ text: 'Le Zèbre', verdict: 'wrong', level: 1 } as const] }
  assert.deepEqual(judgeGuess(round, { level: 1, text: 'le zebre!' }, always('wrong')), refuse('guess_repeated'))
})

test('an empty, overlong or unreadable guess is refused before it is judged', () => {
  const never = () => assert.fail('was judged')
  const codes = ['', ' ?! ', 'x'.repeat(10_000), 'a\uD83Db'].map((text) => {
    const judged = judgeGuess(open, { level: 1, text }, { mode, verdictOf: never })
    return judged.ok || judged.failure.code
  })
  assert.deepEqual(codes, ['guess_empty', 'guess_unreadable', 'guess_too_long', 'guess_unreadable'])
})

test('a round judges at most 60 guesses', () => {
  const round = { ...open, guesses: wrongGuesses(MAX_GUESSES) }
  assert.deepEqual(judgeGuess(round, { level: 1, text: 'cat' }, always('correct')), refuse('guess_limit_reached'))
})

test('sharpening goes level by level and ends with the full picture', () => {
  let round = open
  for (let level = 1; level <= 7; level++) {
    const next = sharpen(round, level)
    assert.ok(next.ok)
    round = next.value
  }
  assert.deepEqual(round, { ...open, level: 8, outcome: 'missed' })
})

test('giving up ends the round without points', () => {
  assert.deepEqual(giveUp(open), { ok: true, value: { ...open, outcome: 'given_up' } })
})
