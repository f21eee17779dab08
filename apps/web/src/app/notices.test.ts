import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNotices, hearingNotices } from './notices.ts'
import { createSafeStorage } from './storage.ts'

type Sent = { id: string; text: string; endsInMs: number | null } | null

const open = () => {
  const [kept, said, timers]: [Map<string, string>, string[], [() => void, number][]] = [new Map(), [], []]
  const server: { notice: Sent; asked: number } = { notice: null, asked: 0 }
  const storage = createSafeStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
  }))
  const notices = createNotices({
    load: async () => {
      server.asked += 1
      return { ok: true, value: { notice: server.notice } }
    },
    storage,
    announce: (text) => said.push(text),
    later: (run, ms) => timers.push([run, ms]),
  })
  const hear = async (id: string | null) => {
    notices.hear(id)
    await new Promise(setImmediate)
  }
  return { server, notices, said, timers, hear, text: () => notices.shown.value?.text }
}

test('a notice is read once, said to a screen reader, and hidden when the server names none', async () => {
  const { server, said, hear, text } = open()
  server.notice = { id: 'one', text: 'Pause at noon', endsInMs: null }
  await hear('one')
  await hear('one')
  assert.deepEqual([text(), said, server.asked], ['Pause at noon', ['Pause at noon'], 1])
  await hear(null)
  assert.equal(text(), undefined)
})

test('a notice that was dismissed is not shown again, and the next one is', async () => {
  const { server, notices, hear, text } = open()
  server.notice = { id: 'one', text: 'Pause at noon', endsInMs: null }
  await hear('one')
  notices.dismiss()
  await hear(null)
  await hear('one')
  assert.deepEqual([text(), server.asked], [undefined, 1])
  server.notice = { id: 'two', text: 'Pause at one', endsInMs: null }
  await hear('two')
  assert.equal(text(), 'Pause at one')
})

test('a notice goes when its time is over, and one that a process does not know yet is asked for again', async () => {
  const { server, timers, hear, text } = open()
  await hear('one')
  server.notice = { id: 'one', text: 'Pause at noon', endsInMs: 9_000 }
  await hear('one')
  assert.deepEqual([text(), server.asked, timers[0]?.[1]], ['Pause at noon', 2, 9_000])
  timers[0]?.[0]()
  assert.equal(text(), undefined)
})

test('an answer that a cache may keep does not say that there is no notice', async () => {
  const heard: (string | null)[] = []
  const answers: readonly Record<string, string>[] = [
    { notice: 'one', 'cache-control': 'public, no-cache' },
    { 'cache-control': 'public, no-cache' },
    { 'cache-control': 'no-store' },
  ]
  for (const headers of answers)
    await hearingNotices(
      async () => new Response('{}', { headers }),
      (id) => heard.push(id),
    )('/', {})
  assert.deepEqual(heard, ['one', null])
})
