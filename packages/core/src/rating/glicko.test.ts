import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedScore, NEW_RATING, type Rating, rate, rateWithinBounds } from './glicko.ts'

const rated = (value: number, deviation: number): Rating => ({ value, deviation, volatility: 0.06 })

const PUBLISHED = [
  { opponent: rated(1400, 30), score: 1 },
  { opponent: rated(1550, 100), score: 0 },
  { opponent: rated(1700, 300), score: 0 },
]

test("Glickman's example has its published result to the last digit of his steps", () => {
  const { value, deviation, volatility } = rate(rated(1500, 200), PUBLISHED)
  // he multiplies the rounded -0.2069 by 173.7178, which makes 1464.06 of 1464.0507
  assert.equal(((value - 1500) / 173.7178).toFixed(4), '-0.2069')
  assert.equal((1500 + 173.7178 * Number(((value - 1500) / 173.7178).toFixed(4))).toFixed(2), '1464.06')
  assert.equal((deviation / 173.7178).toFixed(4), '0.8722')
  assert.equal(deviation.toFixed(2), '151.52')
  assert.equal(Math.floor(volatility * 1e5) / 1e5, 0.05999)
  assert.deepEqual(
    [value, deviation, volatility].map((figure) => figure.toPrecision(9)),
    ['1464.05067', '151.516524', '0.0599959843'],
  )
})

test('a rating without results stays', () => {
  assert.equal(rate(NEW_RATING, []), NEW_RATING)
})

test('a result moves both sides as far in opposite directions, and makes both surer', () => {
  const winner = rate(NEW_RATING, [{ opponent: NEW_RATING, score: 0.8 }])
  const loser = rate(NEW_RATING, [{ opponent: NEW_RATING, score: 0.2 }])
  assert.ok(winner.value > 1500)
  assert.ok(Math.abs(winner.value + loser.value - 3000) < 1e-9)
  assert.ok(winner.deviation < 350 && loser.deviation < 350)
})

test('an expected result moves nothing', () => {
  const [own, opponent] = [rated(1600, 80), rated(1500, 60)]
  const { value } = rate(own, [{ opponent, score: expectedScore(own, opponent) }])
  assert.ok(Math.abs(value - 1600) < 1e-9)
})

test('however surprising and many the results of a period are, a rating moves by its deviation at most and stays movable', () => {
  const results = Array.from({ length: 10_000 }, (_, n) => ({ opponent: rated(n % 9 ? 3000 : 100, 45), score: n % 2 }))
  for (const start of [rated(100, 45), NEW_RATING, rated(3000, 350)]) {
    const { value, deviation, volatility } = rateWithinBounds(start, results)
    assert.ok(Math.abs(value - start.value) <= start.deviation)
    assert.ok(deviation >= 45 && deviation <= 350 && volatility > 0 && volatility <= 0.1)
  }
})
