import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { Fault } from '@pd/runtime'
import { setUpFolderEach } from '@pd/testing/set-up'
import { secrets } from './secrets-job.ts'

describe('the secrets of a stack', () => {
  const root = setUpFolderEach()
  beforeEach(async () => {
    for (const name of ['play', 'migrate']) await mkdir(join(root, name))
  })

  const told: object[] = []
  const reporter = {
    step: (_: string, facts: object) => void told.push(facts),
    progress: () => assert.fail(),
    printLine() {},
  }
  const run = (place = root) =>
    secrets.run({}, place, { reporter, stop: new AbortController().signal, version: '1' } as never)
  const read = (name: string) => readFile(join(root, name, 'secret'), 'utf8')

  test('are random, long, different, and readable by every service that mounts the folder', async () => {
    assert.equal(await run(), 0)
    const [play, migrate] = await Promise.all([read('play'), read('migrate')])
    assert.match(play, /^[\w-]{48}\n$/)
    assert.notEqual(play, migrate)
    assert.equal((await stat(join(root, 'play', 'secret'))).mode & 0o777, 0o444)
    assert.deepEqual(await readdir(join(root, 'play')), ['secret'])
  })

  test('are made once', async () => {
    await run()
    const before = await read('play')
    await mkdir(join(root, 'new'))
    await run()
    assert.equal(await read('play'), before)
    assert.deepEqual(told.at(-1), { made: 'new', kept: 'migrate play' })
  })

  test('are never told', async () => {
    await run()
    assert.equal(JSON.stringify(told).includes((await read('play')).trim()), false)
  })

  test('need a folder that is there', async () => {
    await assert.rejects(
      async () => run(join(root, 'none')),
      (error) => error instanceof Fault && /none does not exist/.test(error.message),
    )
  })
})
