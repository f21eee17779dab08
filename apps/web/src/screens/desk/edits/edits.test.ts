import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, EditedItems, ItemEdits } from '@pd/contract/client'
import { createEdits } from './edits.ts'
import { createKeptTexts } from './kept-texts.ts'

const DONE: EditedItems = { change: 'c', items: [], replaced: [], collisions: [] }
const edit = (name: string) => [{ item: 'i', change: { names: { en: name } } }]
const lost: Answer<EditedItems> = { ok: false, problem: { code: 'unreachable' } }

/** A browser with this disk, and a server with these answers, then with success. */
const open = async (answers: readonly Answer<EditedItems>[] = [], disk = new Map<string, string>()) => {
  const sent: ItemEdits[] = []
  const waits: number[] = []
  let signedOut = 0
  const left = [...answers]
  let drawn = 0
  const write = (key: string, text?: string) => void (text === undefined ? disk.delete(key) : disk.set(key, text))
  const edits = createEdits({
    client: {
      editDeskItems: async (body) => {
        sent.push(body)
        return left.shift() ?? { ok: true, value: DONE }
      },
    },
    texts: createKeptTexts({ readAll: async () => [...disk], write }),
    drawId: () => `drawn-${++drawn}`,
    wait: async (ms) => waits.push(ms),
    signedOut: () => void signedOut++,
  })
  await edits.open()
  return {
    edits,
    sent,
    waits,
    disk,
    signedOut: () => signedOut,
    names: () => sent.map(({ edits: [first] }) => first?.change.names?.en),
  }
}

test('an edit is kept until the server has answered, and sent again under its id', async () => {
  const { edits, sent, waits, disk } = await open([lost, lost])
  const answered = edits.send(edit('cat'))
  assert.match([...disk.values()].join(), /cat/)
  assert.deepEqual(await answered, { ok: true, value: DONE })
  assert.deepEqual([new Set(sent.map(({ id }) => id)).size, sent.length, waits], [1, 3, [500, 1_000]])
  assert.deepEqual([disk.size, edits.pending.value], [0, []])
})

test('edits are sent one after another, in their order', async () => {
  const { edits, names } = await open([lost])
  await Promise.all([edits.send(edit('cat')), edits.send(edit('dog'))])
  assert.deepEqual(names(), ['cat', 'cat', 'dog'])
})

test('an edit that is made on the answer to another is sent', async () => {
  const { edits, names } = await open()
  await edits.send(edit('cat')).then(() => edits.send(edit('dog')))
  assert.deepEqual(names(), ['cat', 'dog'])
})

test('a browser that is opened again sends what was not answered', async () => {
  const earlier = await open(Array.from({ length: 11 }, () => ({ ok: false, problem: { code: 'not_signed_in' } })))
  const made = Array.from({ length: 11 }, (_, at) => `cat ${at}`)
  for (const name of made) void earlier.edits.send(edit(name))
  await earlier.edits.flush()
  const { edits, names, disk } = await open([], earlier.disk)
  await edits.flush()
  assert.deepEqual([names(), disk.size], [made, 0])
})

test('an edit that the server refuses is not kept, and its sender learns why', async () => {
  const refusal = { ok: false, problem: { code: 'object_not_found' } } as const
  const { edits, disk } = await open([refusal])
  assert.deepEqual(await edits.send(edit('cat')), refusal)
  assert.deepEqual([disk.size, edits.trouble.value], [0, 'object_not_found'])
})

test('an edit waits for the sign-in where the session has ended', async () => {
  const { edits, names, signedOut } = await open([{ ok: false, problem: { code: 'not_signed_in' } }])
  const answered = edits.send(edit('cat'))
  await edits.flush()
  assert.deepEqual([edits.pending.value.length, edits.trouble.value, signedOut()], [1, 'not_signed_in', 1])
  await edits.flush()
  await answered
  assert.deepEqual([edits.pending.value, names()], [[], ['cat', 'cat']])
})

test('what can no longer be read is left out', async () => {
  const { edits } = await open([], new Map([['edit/000000000001/a', '{']]))
  assert.deepEqual(edits.pending.value, [])
})
