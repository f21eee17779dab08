import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPageCache } from './page-cache.ts'
import { watchRevision } from './watch-revision.ts'

test('a page is made once for a revision and again for the next', async () => {
  let revision = 1
  let made = 0
  const pages = createPageCache(async () => revision)
  const page = () => pages('first', async () => `page ${++made}`)
  assert.deepEqual([await page(), await page()], ['page 1', 'page 1'])
  revision = 2
  assert.deepEqual([await page(), await page()], ['page 2', 'page 2'])
})

test('a page that was being made while the catalogue changed is not kept', async () => {
  let revision = 1
  const pages = createPageCache(async () => revision)
  const slow = Promise.withResolvers<string>()
  const old = pages('first', () => slow.promise)
  revision = 2
  assert.equal(await pages('other', async () => 'new'), 'new')
  slow.resolve('old')
  assert.equal(await old, 'old')
  assert.equal(await pages('first', async () => 'new'), 'new')
})

test('the revision is looked up once in two seconds, and again after a failure', async () => {
  let time = 0
  const answers: (() => Promise<number>)[] = [async () => 1, () => Promise.reject(new Error('gone')), async () => 2]
  const revisionOf = watchRevision(
    { revision: () => answers.shift()?.() ?? assert.fail('asked too often') },
    () => time,
  )
  assert.deepEqual([await revisionOf(), await revisionOf()], [1, 1])
  time = 2_000
  await assert.rejects(revisionOf())
  assert.equal(await revisionOf(), 2)
})
