import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setImmediate as endOfTurn } from 'node:timers/promises'
import { setUpFolderEach } from '@pd/testing/set-up'
import { createHealth } from './checks.ts'

describe('the checks of health', () => {
  const tempFolder = setUpFolderEach()

  test('a temporary folder that is gone, or no folder, is named by its code, and a probe leaves nothing behind', async () => {
    const ready = { images: { check: async () => undefined }, ping: async () => undefined, bus: () => null }
    const file = join(tempFolder, 'file')
    await writeFile(file, '')
    const tempOf = async (folder: string) => (await createHealth({ ...ready, tempFolder: folder })()).checks.temp
    assert.deepEqual(await tempOf(join(tempFolder, 'gone')), { ok: false, detail: 'ENOENT' })
    assert.deepEqual(await tempOf(file), { ok: false, detail: 'ENOTDIR' })
    assert.deepEqual(await tempOf(tempFolder), { ok: true })
    assert.deepEqual(await readdir(tempFolder), ['file'])
  })

  test('callers that wait at the same time share checks, which began after all of them asked', async () => {
    const pings: PromiseWithResolvers<void>[] = []
    const health = createHealth({
      tempFolder,
      images: { check: async () => undefined },
      bus: () => null,
      ping: () => {
        const answer = Promise.withResolvers<void>()
        pings.push(answer)
        return answer.promise
      },
    })
    const first = health()
    await endOfTurn()
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
})
