import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskToDo } from '@pd/contract/client'
import { createToDoActions } from './actions.ts'
import { createToDo, isDone } from './state.ts'

const CRANE = { item: 'crane', pack: 'p', name: 'crane' }
const PROPOSAL = { ...CRANE, locale: 'en', text: 'lift', count: 3, takenBy: null }
const LIST: DeskToDo = { findings: [], proposals: [PROPOSAL], nobody: [{ ...CRANE, plays: 9 }], everybody: [] }

/** A list whose server does what it is asked, or refuses with this code. */
const open = (refusal?: 'object_not_found') => {
  const toDo = createToDo()
  const asked: unknown[] = []
  const answer = (value: object) => (refusal ? { ok: false, problem: { code: refusal } } : { ok: true, value })
  const client = {
    deskToDo: async () => ({ ok: true, value: LIST }),
    answerProposal: async (body: object) => {
      asked.push(body)
      return answer({ done: true })
    },
  }
  const save = async (edits: unknown) => {
    asked.push(edits)
    return answer({}) as never
  }
  return { toDo, asked, actions: createToDoActions({ client: client as never, save, toDo }) }
}

test('a list is done when each of its parts is empty', () => {
  assert.deepEqual([isDone(LIST), isDone({ ...LIST, proposals: [], nobody: [] })], [false, true])
})

test('an accepted name and a hidden item leave the list', async () => {
  const { toDo, asked, actions } = open()
  await actions.load()
  await actions.answer(PROPOSAL, true)
  await actions.hide('crane')
  assert.deepEqual(asked, [
    { item: 'crane', locale: 'en', text: 'lift', accept: true },
    [{ item: 'crane', change: { isHidden: true } }],
  ])
  assert.deepEqual(toDo.list.value, { ...LIST, proposals: [], nobody: [] })
})

test('what the server refuses comes back with the reason', async () => {
  const { toDo, actions } = open('object_not_found')
  await actions.load()
  await actions.answer(PROPOSAL, false)
  assert.deepEqual([toDo.list.value, toDo.trouble.value], [LIST, 'object_not_found'])
})
