import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { createHealth } from './checks.ts'

let tempFolder: string
beforeEach(async () => {
  tempFolder = await mkdtemp(join(tmpdir(), 'pd-checks-'))
})
afterEach(() => rm(tempFolder, { recursive: true }))

test('callers that wait at the same time share checks, which began after all of them asked', async () => {
  const pings: PromiseWithResolvers<void>[] = []
  const health = createHealth({
    tempFolder,
    images: { check: async () => undefined },
    ping: () => {
      const answer = Promise.withResolvers<void>()
      pings.push(answer)
      return answer.promise
    },
  })
  const first = health()
  await Promise.resolve()
  assert.equal(pings.length, 1)
  const [second, third] = [health(), health()]
  assert.equal(second, third)
  pings[0]?.reject(new Error('away'))
  assert.equal((await first).checks.database.ok, false)
  while (pings.length < 2) await Promise.resolve()
  pings[1]?.resolve()
  assert.equal((await second).checks.database.ok, true)
  assert.equal(pings.length, 2)
})
