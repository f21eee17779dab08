import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, ClientProblem, GameView, RoundView } from '@pd/contract/client'
import { createMemoryStorage } from '../../app/storage.ts'
import { createSay } from '../../app/words/say.ts'
import { createSoloActions, type SoloClient } from './actions.ts'
import { shareText } from './share.ts'
import { allStars, createSoloState, endOf, starsOf } from './state.ts'
import { comparisonOf, usualOf, verdictOf } from './verdict.ts'

const openView: RoundView = {
  number: 1,
  state: 'open',
  level: 1,
  levels: 8,
  points: 0,
  worth: 1000,
  ladder: [1000, 850, 700, 550, 400, 250, 100, 0],
  cells: 3,
  frame: { width: 1, height: 1 },
  picture: '/renders/a.webp',
  wrong: [],
  almost: [],
  choices: null,
  hints: {},
  prices: { category: 100 },
  outcome: null,
  reveal: null,
}
const reveal = {
  name: 'kiwi',
  packTitle: 'Fruit',
  credit: 'Somebody',
  licence: 'MIT',
  homepage: null,
  picture: '/renders/z.webp',
  width: 1,
  height: 1,
}
const closedView: RoundView = { ...openView, state: 'closed', points: 850, level: 2, outcome: 'found', reveal }
const gameOf = (...rounds: RoundView[]): GameView => ({
  id: 'abcdefghijklmnop',
  plan: 'solo',
  answers: 'typed',
  difficulty: 'normal',
  language: 'en',
  pack: null,
  state: rounds.some(({ state }) => state === 'open') ? 'playing' : 'finished',
  score: rounds.reduce((sum, { points }) => sum + points, 0),
  roundCount: 2,
  missesLeft: null,
  endsInMs: null,
  rounds,
})

const yes = async <T>(value: T): Promise<Answer<T>> => ({ ok: true, value })
const no = async (code: ClientProblem['code']): Promise<Answer<never>> => ({ ok: false, problem: { code } })

const never = () => new Promise<void>(() => {})
const sit = async (
  answers: Partial<SoloClient>,
  wait: (ms: number) => Promise<void> = never,
  tab = createMemoryStorage(),
) => {
  const solo = createSoloState()
  const announced: string[] = []
  const client: SoloClient = {
    game: () => yes(gameOf(openView)),
    guess: () => no('internal_error'),
    sharpen: () => no('internal_error'),
    hint: () => no('internal_error'),
    giveUp: () => no('internal_error'),
    ...answers,
  }
  const actions = createSoloActions({
    client,
    tab,
    id: 'abcdefghijklmnop',
    solo,
    say: createSay('en'),
    announce: (text) => announced.push(text),
    playSound: () => {},
    now: () => 1_000,
    wait,
  })
  await actions.reload()
  return { solo, actions, announced }
}

test('a game resumes at its open round', async () => {
  const { solo } = await sit({ game: () => yes(gameOf(closedView, { ...openView, number: 2 })) })
  assert.equal(solo.shown.value, 2)
  assert.equal(solo.phase.value, 'open')
})

test('a game that went on in another tab shows its open round', async () => {
  const later = { ...gameOf({ ...closedView, number: 4 }, { ...openView, number: 5 }), roundCount: 5 }
  const games = [gameOf(openView), later]
  const { solo, actions } = await sit({ game: () => yes(games.shift() ?? later), sharpen: () => no('round_closed') })
  assert.equal(solo.shown.value, 1)
  await actions.sharpen()
  assert.deepEqual([solo.shown.value, solo.phase.value], [5, 'open'])
})

test('a finished game shows its result', async () => {
  const { solo } = await sit({ game: () => yes(gameOf(closedView)) })
  assert.equal(solo.phase.value, 'result')
})

test('a game that does not exist is lost', async () => {
  const { solo } = await sit({ game: () => no('game_not_found') })
  assert.equal(solo.phase.value, 'lost')
})

test('a wrong guess empties the field and tells the new level and its worth', async () => {
  const sharper = { ...openView, level: 2, worth: 825, wrong: ['lemon'] }
  const { solo, actions, announced } = await sit({ guess: () => yes({ verdict: 'wrong', game: gameOf(sharper) }) })
  solo.text.value = ' lemon '
  await actions.guess()
  assert.equal(solo.text.value, '')
  assert.equal(solo.feedback.value.kind, 'wrong')
  assert.deepEqual(announced, ['Not it. Level 2 of 8, worth 825 points'])
})

test('an almost keeps what was typed', async () => {
  const { solo, actions } = await sit({
    guess: () => yes({ verdict: 'almost', game: gameOf({ ...openView, almost: ['kiwwwi'] }) }),
  })
  solo.text.value = 'kiwwwi'
  await actions.guess()
  assert.equal(solo.text.value, 'kiwwwi')
  assert.equal(solo.feedback.value.kind, 'almost')
})

test('the reveal stays until the player asks for the next round', async () => {
  const next = { ...openView, number: 2 }
  const { solo, actions, announced } = await sit({
    guess: () => yes({ verdict: 'correct', game: gameOf(closedView, next) }),
  })
  solo.text.value = 'kiwi'
  await actions.guess()
  assert.equal(solo.phase.value, 'closed')
  assert.deepEqual(announced, ['Case closed. Found: kiwi. 850 points'])
  await actions.next()
  assert.equal(solo.shown.value, 2)
  assert.equal(solo.phase.value, 'open')
})

test('after the last reveal comes the result', async () => {
  const { solo, actions } = await sit({ giveUp: () => yes(gameOf({ ...closedView, outcome: 'given_up', points: 0 })) })
  await actions.giveUp()
  assert.equal(solo.phase.value, 'closed')
  await actions.next()
  assert.equal(solo.phase.value, 'result')
})

for (const code of ['unreachable', 'database_unavailable', 'stopping'] as const)
  test(`${code} keeps the text and says so, and trying again sends the same guess`, async () => {
    const sent: unknown[] = []
    const { solo, actions, announced } = await sit({
      guess: async (_id, body) => {
        sent.push(body)
        return sent.length === 1 ? no(code) : yes({ verdict: 'correct', game: gameOf(closedView) })
      },
    })
    solo.text.value = 'kiwi'
    await actions.guess()
    assert.deepEqual([solo.trouble.value, solo.text.value], [code, 'kiwi'])
    assert.deepEqual(announced, [createSay('en')(`problem.${code}`)])
    await actions.retry()
    assert.equal(solo.trouble.value, undefined)
    const guess = { round: 1, level: 1, text: 'kiwi' }
    assert.deepEqual(sent, [guess, guess])
  })

test('a game that has moved on is looked at again without a word', async () => {
  let looks = 0
  const { solo, actions, announced } = await sit({
    game: () => {
      looks += 1
      return yes(gameOf({ ...openView, level: looks }))
    },
    sharpen: () => no('level_passed'),
  })
  await actions.sharpen()
  assert.equal(solo.round.value?.level, 2)
  assert.deepEqual(announced, [])
})

test('a guess that the server lost is said to be, the game goes on as the server has it, and the guess is back in the field', async () => {
  const waits: (() => void)[] = []
  const wait = () => new Promise<void>((resolve) => waits.push(resolve))
  const next = { ...openView, number: 2 }
  const guess = () => yes({ verdict: 'correct' as const, game: gameOf(closedView, next) })
  const { solo, actions, announced } = await sit({ guess }, wait)
  solo.text.value = 'kiwi'
  await actions.guess()
  await actions.next()
  assert.deepEqual([solo.shown.value, solo.lost.value], [2, undefined])
  for (const done of waits.splice(0)) done()
  await new Promise(setImmediate)
  const note = createSay('en')('room.rewound.guesses', { guesses: 'kiwi' })
  assert.deepEqual([solo.shown.value, solo.phase.value, solo.text.value], [1, 'open', 'kiwi'])
  assert.deepEqual([solo.lost.value, announced.at(-1)], [note, note])
})

test('a guess that went while the page was loaded again is said to be lost, and one of another game is not', async () => {
  const tab = createMemoryStorage()
  const before = await sit(
    { guess: () => yes({ verdict: 'wrong', game: gameOf({ ...openView, wrong: ['kiwi'] }) }) },
    never,
    tab,
  )
  before.solo.text.value = 'kiwi'
  await before.actions.guess()
  const { solo } = await sit({}, never, tab)
  const note = createSay('en')('room.rewound.guesses', { guesses: 'kiwi' })
  assert.deepEqual([solo.lost.value, solo.text.value], [note, 'kiwi'])
  const again = await sit({}, never, tab)
  assert.equal(again.solo.lost.value, undefined, 'the loss is reported once')
  tab.set('told', (tab.get('told') ?? '').replace('game a', 'game b').replace('[]', '["kiwi"]'))
  const other = await sit({}, never, tab)
  assert.equal(other.solo.lost.value, undefined)
})

test('a game that is gone with all its guesses is a trouble, without a guess being made', async () => {
  const waits: (() => void)[] = []
  const wait = () => new Promise<void>((resolve) => waits.push(resolve))
  let isGone = false
  const game = () => (isGone ? no('game_not_found') : yes(gameOf(openView)))
  const { solo, actions } = await sit({ game, sharpen: () => yes(gameOf({ ...openView, level: 2 })) }, wait)
  await actions.sharpen()
  isGone = true
  for (const done of waits.splice(0)) done()
  await new Promise(setImmediate)
  assert.equal(solo.trouble.value, 'game_not_found')
})

test('one command at a time', async () => {
  let sent = 0
  const { actions } = await sit({
    sharpen: () => {
      sent += 1
      return yes(gameOf({ ...openView, level: 2 }))
    },
  })
  await Promise.all([actions.sharpen(), actions.sharpen()])
  assert.equal(sent, 1)
})

test('a repeated guess costs nothing and stays in the field', async () => {
  const { solo, actions } = await sit({ guess: () => no('guess_repeated') })
  solo.text.value = 'lemon'
  await actions.guess()
  assert.equal(solo.feedback.value.kind, 'repeated')
  assert.equal(solo.trouble.value, undefined)
  assert.equal(solo.text.value, 'lemon')
})

test('an empty field sends nothing', async () => {
  const { solo, actions } = await sit({})
  await actions.guess()
  assert.equal(solo.trouble.value, undefined)
})

test('no announcement names the answer before the reveal', async () => {
  const { actions, announced } = await sit({
    hint: () => yes(gameOf({ ...openView, hints: { letters: [4], category: 'Fruit' } })),
  })
  await actions.hint('letters')
  assert.deepEqual(announced, ['Category: Fruit. Letters: 4'])
})

test('the text to share has squares and a score but no answer', () => {
  const missed: RoundView = { ...closedView, number: 2, outcome: 'missed', points: 0 }
  const text = shareText(gameOf(closedView, missed), { way: undefined, language: 'en', site: 'https://pixels.example' })
  assert.equal(text, 'Pixel Detective 850/2,000\n🟩⬛\nhttps://pixels.example')
  assert.doesNotMatch(text, /kiwi/)
})

const say = createSay('en')

test('where time runs, a round that has ended makes way for the next at once, and is announced beside it', async () => {
  const sprint = (...rounds: RoundView[]): GameView => ({ ...gameOf(...rounds), plan: 'sprint', endsInMs: 9_000 })
  const next = { ...openView, number: 2 }
  const { solo, actions, announced } = await sit({
    game: () => yes(sprint(openView)),
    guess: () => yes({ verdict: 'correct', game: sprint(closedView, next) }),
  })
  assert.equal(solo.endsAt.value, 10_000)
  solo.text.value = 'kiwi'
  await actions.guess()
  assert.deepEqual([solo.shown.value, solo.passed.value?.reveal?.name, solo.text.value], [2, 'kiwi', ''])
  assert.match(announced.at(-1) ?? '', /kiwi/)
})

test('when the time is up the last picture is looked at, and the result is shown', async () => {
  const open: GameView = { ...gameOf(openView), plan: 'sprint', endsInMs: 1 }
  const over: GameView = { ...gameOf({ ...closedView, outcome: 'given_up', points: 0 }), plan: 'sprint', endsInMs: 0 }
  let asked = 0
  const giveUp = () => {
    asked++
    return yes(over)
  }
  const { solo, actions } = await sit({ game: () => yes(asked ? over : open), giveUp })
  await actions.endTime()
  assert.deepEqual([asked, solo.phase.value], [1, 'result'])
})

test('a choice earns three stars at once, one less for each wrong one, and one in the end', () => {
  const stars = (...wrong: string[]) => starsOf(endOf({ outcome: 'found', wrong }))
  assert.deepEqual([stars(), stars('a'), stars('a', 'b'), stars('a', 'b', 'c')], [3, 2, 1, 1])
  const game: GameView = {
    ...gameOf(closedView, { ...closedView, outcome: 'missed' }),
    answers: 'choices',
    plan: 'choices',
  }
  assert.deepEqual([allStars(game), verdictOf(say, game).figureSaid], [3, '3 stars'])
  const ended = [
    { outcome: 'found' as const, wrongCount: 1 },
    { outcome: 'found' as const, wrongCount: 0 },
  ]
  assert.equal(allStars({ ...gameOf(closedView, openView), ended }), 5)
})

test('a score is compared with the best, or with the last one where it is better than that alone', () => {
  const said = (score: number, best: number | null, last: number | null) =>
    comparisonOf(say, { score }, { score: best, last })
  assert.deepEqual(
    [said(5, null, null), said(5, 4, 4), said(5, 9, 4), said(5, 9, 6), said(5, 5, null)],
    [
      null,
      'A new personal best. Before: 4.',
      'Sharper than last time: 4 points then.',
      'Your best so far: 9.',
      'Your best so far: 5.',
    ],
  )
})

test('the level that most needed is said once it is known, and whether the player was sooner', () => {
  const said = (level: number, usualLevel?: number) =>
    usualOf(say, { outcome: 'found', level, reveal: { ...reveal, ...(usualLevel && { usualLevel }) } })
  assert.deepEqual([said(2), said(2, 4), said(4, 4)], [null, 'Sooner than most: level 4', 'Most needed level 4'])
})
