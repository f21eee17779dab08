import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Client, FoundItems } from '@pd/contract/client'
import { createObjectsActions, recallVisit } from './actions.ts'
import { createObjects, isNewSince } from './state.ts'

type Query = NonNullable<Parameters<Client['foundItems']>[0]>

const object = (id: string, foundAt = 1) => ({ id, name: id, pack: 'p', picture: `/renders/${id}`, foundAt })
const page = (id: string, next: string | null): FoundItems => ({
  items: [object(id)],
  matching: 2,
  found: 2,
  total: 9,
  next,
})

const open = (answer: (query: Query) => Promise<Answer<FoundItems>>) => {
  const asked: Query[] = []
  const kept = new Map<string, string>()
  const storage = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: string) => void kept.set(key, value),
  }
  const objects = createObjects(recallVisit(storage))
  const client = {
    packs: async (): ReturnType<Client['packs']> => ({ ok: true, value: { packs: [], cover: null } }),
    found: async (): ReturnType<Client['found']> => ({ ok: true, value: { packs: [] } }),
    foundItems: (query: Query = {}) => {
      asked.push(query)
      return answer(query)
    },
  }
  return { objects, actions: createObjectsActions({ client, storage }, objects), asked, storage }
}

test('more follows the next of the page before and adds to it', async () => {
  const { objects, actions } = open(async ({ after }) => ({
    ok: true,
    value: after ? page('b', null) : page('a', 'n'),
  }))
  await actions.load('fr')
  await actions.more()
  await actions.more()
  assert.deepEqual(
    objects.items.value.map(({ name }) => name),
    ['a', 'b'],
  )
  assert.deepEqual(objects.counts.value, { found: 2, total: 9 })
})

test('while an answer is on its way only the newest filter waits', async () => {
  const { objects, actions, asked } = open(async ({ text }) => ({ ok: true, value: page(text ?? 'all', null) }))
  await Promise.all([
    actions.load('en'),
    actions.setFilter({ text: 'k' }),
    actions.setFilter({ text: 'ki' }),
    actions.setFilter({ text: 'kiwi ' }),
  ])
  assert.deepEqual(
    asked.map(({ text }) => text),
    [undefined, 'kiwi'],
  )
  assert.deepEqual(
    objects.items.value.map(({ name }) => name),
    ['kiwi'],
  )
})

test('a failure keeps what is already there and can be tried again', async () => {
  let isDown = false
  const { objects, actions } = open(async ({ after }) =>
    isDown
      ? { ok: false, problem: { code: 'unreachable' } }
      : { ok: true, value: after ? page('b', null) : page('a', 'n') },
  )
  await actions.load('en')
  isDown = true
  await actions.more()
  assert.equal(objects.trouble.value, 'unreachable')
  assert.equal(objects.items.value.length, 1)
  isDown = false
  await actions.retry()
  assert.equal(objects.trouble.value, undefined)
  assert.equal(objects.items.value.length, 2)
})

test('objects are new until a visit has shown them, also those found later in the game of the latest', async () => {
  const { actions, storage } = open(async () => ({ ok: true, value: page('a', null) }))
  assert.equal(recallVisit(storage), undefined)
  assert.ok(isNewSince(undefined, object('a')))
  await actions.load('en')
  const visit = recallVisit(storage)
  assert.deepEqual(visit, { at: 1, ids: ['a'] })
  assert.deepEqual(
    [object('a'), object('b'), object('c', 2), object('d', 0)].map((each) => isNewSince(visit, each)),
    [false, true, true, false],
  )
})

test('a visit to one pack, or one that looks for a name, leaves the marks as they are', async () => {
  const { actions, storage } = open(async () => ({ ok: true, value: page('a', null) }))
  await actions.setFilter({ pack: 'p' })
  await actions.setFilter({ pack: '', text: 'a' })
  assert.equal(recallVisit(storage), undefined)
})
