import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, ClientProblem, DailyView, GameView } from '@pd/contract/client'
import { createSay } from '../../../app/words/say.ts'
import { cellsFor } from '../../../kit/cells-for.ts'
import { createDailyActions } from './actions.ts'
import { dailyText } from './share.ts'
import { createDaily } from './state.ts'
import { writeTime } from './write-time.ts'

const view: DailyView = {
  day: '2026-11-28',
  today: '2026-11-28',
  number: 1,
  zone: 'Europe/Paris',
  endsInMs: 60_000,
  isRated: true,
  picture: '/renders/a.webp',
  cells: 3,
  frame: { width: 1, height: 1 },
  game: { id: 'abcdefghijklmnop', state: 'finished' },
  result: { outcome: 'found', level: 2, others: 412, found: [3, 400, 9, 0, 0, 0, 0], missed: 1 },
  streak: { days: 1, longest: 1 },
}
const words = { say: createSay('en'), language: 'en-GB' }
const yes = async <T>(value: T): Promise<Answer<T>> => ({ ok: true, value })
const no = async (code: ClientProblem['code']): Promise<Answer<never>> => ({ ok: false, problem: { code } })

test('the text to share is a sentence, a row of squares and the link to the same day', () => {
  assert.equal(
    dailyText(view, 'https://pixels.example', words),
    'Pixel Detective, The picture of 28 November 2026. Found at level 2 of 7.\n□■□□□□□\nhttps://pixels.example/daily/2026-11-28',
  )
  const missed = { ...view, result: view.result && { ...view.result, outcome: 'missed' as const } }
  assert.match(dailyText(missed, '', words), /Not found in 7 levels\.\n□{7}\n/)
})

test('every player has a cell while there are few, and each level with one while there are many', () => {
  assert.deepEqual(
    [0, 1, 3, 7].map((players) => cellsFor(players, 7)),
    [0, 1, 3, 7],
  )
  assert.deepEqual(
    [0, 1, 200, 400].map((players) => cellsFor(players, 400)),
    [0, 1, 4, 7],
  )
})

test('a time is written as a clock shows it', () => {
  assert.deepEqual([0, 61, 86_399].map(writeTime), ['00:00:00', '00:01:01', '23:59:59'])
})

test('a daily begins on the server, which says how long its day is', async () => {
  const daily = createDaily()
  const game = { id: 'abcdefghijklmnop' } as GameView
  const client = { playDaily: () => yes(game), daily: () => yes(view) }
  await createDailyActions({ client, now: () => 5 }, daily).begin('today', 'en')
  assert.deepEqual([daily.game.value, daily.view.value, daily.endsAt.value], [game, view, 60_005])
})

test('a day that has not begun is said to be one', async () => {
  const daily = createDaily()
  const client = { playDaily: () => no('day_not_begun'), daily: () => no('internal_error') }
  await createDailyActions({ client, now: () => 5 }, daily).begin('2030-01-01', 'en')
  assert.deepEqual([daily.trouble.value, daily.game.value], ['day_not_begun', undefined])
})
