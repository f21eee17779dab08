import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Client, ItemPage } from '@pd/contract/client'
import { createObjectsActions } from './actions.ts'
import { createObjects } from './state.ts'

type Query = NonNullable<Parameters<Client['items']>[0]>

const page = (name: string, next: string | null): ItemPage => ({
  items: [{ id: name, name, pack: 'p' }],
  total: 2,
  next,
})

const open = (answer: (query: Query) => Promise<Answer<ItemPage>>) => {
  const asked: Query[] = []
  const objects = createObjects()
  const actions = createObjectsActions(
    {
      packs: async () => ({ ok: true, value: { packs: [], cover: null } }),
      found: async () => ({ ok: true, value: { packs: [] } }),
      foundItems: async (query) => ({
        ok: true,
        value: {
          items: (query?.items ?? '')
            .split(',')
            .filter((id) => id === 'b')
            .map((id) => ({ id, picture: `/renders/${id}` })),
        },
      }),
      items: (query = {}) => {
        asked.push(query)
        return answer(query)
      },
    },
    objects,
  )
  return { objects, actions, asked }
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
  assert.deepEqual([...objects.pictures.value], [['b', '/renders/b']])
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
