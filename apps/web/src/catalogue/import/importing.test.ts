import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImportView } from '@pd/contract/client'
import { createImportActions } from './actions.ts'
import { createImporting, shareOf } from './state.ts'

const view: ImportView = {
  state: 'running',
  source: 'starter',
  folder: null,
  done: 0,
  total: 10,
  packs: 0,
  refused: 0,
  problem: null,
}

/** A page that asks a server with these answers in turn; undefined is no answer. `pass` lets the wait it asked for pass. */
const stand = (answers: readonly (ImportView | undefined)[]) => {
  const importing = createImporting()
  const waits: number[] = []
  let next = () => {}
  let asked = 0
  let grown = 0
  let isCancelled = false
  const client = {
    importProgress: async () => {
      const answer = answers[asked++]
      return answer
        ? ({ ok: true, value: answer } as const)
        : ({ ok: false, problem: { code: 'unreachable' } } as const)
    },
  }
  const after = (delayMs: number, run: () => void) => {
    waits.push(delayMs)
    next = run
    return () => {
      isCancelled = true
    }
  }
  const end = createImportActions({ client, after }, importing).follow(() => grown++)
  const pass = async () => {
    next()
    next = () => {}
    await new Promise(setImmediate)
  }
  return { importing, waits, end, pass, seen: () => ({ asked, grown, isCancelled }) }
}

test('a page asks each second while the import runs, and no more when it is over', async () => {
  const { importing, waits, pass, seen } = stand([
    view,
    { ...view, done: 4, packs: 1 },
    { ...view, state: 'done', packs: 2 },
  ])
  for (let n = 0; n < 4; n++) await pass()
  assert.deepEqual([waits, seen().asked], [[1000, 1000], 3])
  assert.deepEqual([importing.isRunning.value, importing.isEmpty.value], [false, false])
})

test('a page loads its packs again whenever there may be more to play', async () => {
  const { pass, seen } = stand([
    view,
    view,
    { ...view, done: 4 },
    { ...view, done: 4, packs: 1 },
    { ...view, state: 'done', packs: 1 },
  ])
  for (let n = 0; n < 5; n++) await pass()
  assert.equal(seen().grown, 3)
})

test('an answer that got lost is asked for again, and a server that never answered is left alone', async () => {
  const lost = stand([view, undefined, { ...view, state: 'done', packs: 1 }])
  for (let n = 0; n < 3; n++) await lost.pass()
  assert.deepEqual([lost.waits, lost.seen().asked], [[1000, 1000], 3])
  const never = stand([undefined])
  await never.pass()
  assert.deepEqual([never.waits, never.seen().asked], [[], 1])
})

test('an empty game is looked at again every five seconds, as another process may fill it', async () => {
  const { importing, waits, pass } = stand([
    { ...view, state: 'none' },
    { ...view, state: 'none', packs: 1 },
  ])
  await pass()
  assert.deepEqual([waits, importing.isEmpty.value], [[5000], true])
  await pass()
  assert.deepEqual([waits, importing.isEmpty.value], [[5000], false])
})

test('a screen that is left asks nothing more', async () => {
  const { end, pass, seen } = stand([view, view])
  await pass()
  end()
  assert.equal(seen().isCancelled, true)
})

test('a share is part of the total, also while the total is not known', () => {
  assert.deepEqual([shareOf(view), shareOf({ ...view, done: 5 }), shareOf({ ...view, total: 0 })], [0, 0.5, 0])
})
