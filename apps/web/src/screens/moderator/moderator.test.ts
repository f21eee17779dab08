import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, ClientProblem, ModerationView } from '@pd/contract/client'
import { createModerationActions } from './actions.ts'
import { createModeration, isOut } from './state.ts'

const seen: ModerationView = {
  seq: 4,
  at: 0,
  state: 'lobby',
  round: null,
  total: 0,
  players: [],
  waiting: [],
  guesses: [],
  older: 0,
  pictures: [],
}
const yes = (value: ModerationView): Answer<ModerationView> => ({ ok: true, value })
const no = (code: ClientProblem['code']): Answer<ModerationView> => ({ ok: false, problem: { code } })

const stand = (...answers: Answer<ModerationView>[]) => {
  const asked: unknown[] = []
  const reply = async (...args: unknown[]) => {
    asked.push(args)
    return answers.shift() ?? assert.fail('asked once more')
  }
  const state = createModeration()
  const client = { enterAsModerator: reply, moderation: reply, moderateRoom: reply }
  return { asked, state, actions: createModerationActions({ client, code: 'ABC234', wait: async () => {} }, state) }
}

test('a moderator enters by the key of the link, and without one as whom the browser knows', async () => {
  const { asked, actions } = stand(yes(seen), yes(seen))
  await actions.enter('key')
  await actions.enter('')
  assert.deepEqual(asked, [['ABC234', { key: 'key' }], ['ABC234']])
})

test('an older view does not replace a newer one, and a lost connection keeps what is shown', async () => {
  const { state, actions } = stand(yes(seen), yes({ ...seen, seq: 3, total: 9 }), no('unreachable'))
  await actions.enter('key')
  await actions.refresh()
  await actions.refresh()
  assert.deepEqual([state.view.value, state.trouble.value, isOut(state)], [seen, 'unreachable', false])
})

test('a link that was renewed ends the page, and a refused name is said beside it', async () => {
  const { state, actions } = stand(yes(seen), no('name_taken'), no('not_moderator'))
  await actions.enter('key')
  await actions.moderate({ do: 'rename', player: 'a', name: 'Bob' })
  assert.deepEqual([state.refusal.value, isOut(state)], ['name_taken', false])
  await actions.refresh()
  assert.ok(isOut(state))
})

const guessed = (...texts: string[]): ModerationView['guesses'] =>
  texts.map((text) => ({ player: 'a', name: 'Ann', muted: false, text, verdict: 'wrong', accepted: false, at: 0 }))
const texts = ({ view, older }: ReturnType<typeof createModeration>) =>
  [...(view.value?.guesses ?? []), ...(older.value?.guesses ?? [])].map(({ text }) => text)

test('older guesses follow on the newest without a gap, also when new ones come, until the round is over', async () => {
  const round = { ...seen, round: 1 }
  const { asked, state, actions } = stand(
    yes({ ...round, guesses: guessed('d', 'c'), older: 2 }),
    yes({ ...round, guesses: guessed('b'), older: 1 }),
    yes({ ...round, seq: 5, guesses: guessed('e', 'd'), older: 3 }),
    yes({ ...round, seq: 5, guesses: guessed('a'), older: 0 }),
    yes({ ...seen, seq: 6, round: 2, guesses: guessed('f') }),
  )
  await actions.enter('key')
  await actions.loadOlder()
  assert.deepEqual(
    [texts(state), asked.at(-1)],
    [
      ['d', 'c', 'b'],
      ['ABC234', { before: 2 }],
    ],
  )
  await actions.refresh()
  assert.deepEqual(texts(state), ['e', 'd', 'c', 'b'])
  await actions.loadOlder()
  assert.deepEqual([texts(state), state.older.value?.older], [['e', 'd', 'c', 'b', 'a'], 0])
  await actions.refresh()
  assert.deepEqual(texts(state), ['f'])
})
