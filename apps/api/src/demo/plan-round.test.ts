import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { distance } from '@pd/core'
import { seeded } from '@pd/testing/random'
import { planRound, type RoundTask } from './plan-round.ts'

/** Numbers in [0, 1), the same for the same seed. */
const randomFrom = (seed: number) => {
  const next = seeded(seed)
  return (): number => next(2 ** 32) / 2 ** 32
}

const LEVELS = 7
const ANSWER = 'Elephant'
const taskOf = (skill: number, seed: number): RoundTask => ({
  answer: ANSWER,
  otherNames: ['cat', 'elephant', 'house'],
  levels: LEVELS,
  skill,
  random: randomFrom(seed),
})
const isAnswer = (text: string): boolean => distance(text, ANSWER.toLowerCase(), 2) <= 1
const plansOf = (skill: number) =>
  Array.from({ length: 400 }, (_, index) => planRound(taskOf(skill, 1_000 + index * 7_919)))
const shareThatFinds = (skill: number): number => {
  const plans = plansOf(skill)
  return plans.filter((plan) => plan.some(({ text }) => isAnswer(text))).length / plans.length
}
const meanLevelFound = (skill: number): number => {
  const levels = plansOf(skill).flatMap((plan) => plan.filter(({ text }) => isAnswer(text)).map(({ level }) => level))
  return levels.reduce((sum, level) => sum + level, 0) / levels.length
}

describe('the plan of a bot for a round', () => {
  test('is the same for the same chance', () => {
    assert.deepEqual(planRound(taskOf(0.5, 42)), planRound(taskOf(0.5, 42)))
  })

  test('guesses level by level, within the time of each, and stops at the answer', () => {
    for (const plan of [...plansOf(0.2), ...plansOf(0.9)]) {
      for (const [index, { level, waitShare, text }] of plan.entries()) {
        assert.ok(level >= 1 && level <= LEVELS && level > (plan[index - 1]?.level ?? 0))
        assert.ok(waitShare > 0 && waitShare < 1)
        assert.equal(isAnswer(text), isAnswer(text) && index === plan.length - 1)
      }
    }
  })

  test('has wrong guesses, right ones, mistyped ones, and rounds without any answer', () => {
    const plans = plansOf(0.4)
    const texts = new Set(plans.flat().map(({ text }) => text))
    assert.ok(texts.has('cat') && texts.has('house') && texts.has('elephant') && texts.has('elephat'))
    assert.ok(!texts.has('Elephant'))
    assert.ok(shareThatFinds(0.4) < 1)
  })

  test('finds more, and earlier, with more skill', () => {
    assert.ok(shareThatFinds(1) > shareThatFinds(0.5) && shareThatFinds(0.5) > shareThatFinds(0))
    assert.ok(meanLevelFound(1) < meanLevelFound(0.3))
    assert.ok(shareThatFinds(1) > 0.9 && shareThatFinds(0) > 0.3)
  })
})
