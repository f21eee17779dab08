import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { explainDatabaseError } from '../database/errors/explain-error.ts'
import { describeHolder, FolderInUse, lockFolder, readFolderLock } from './folder-lock.ts'

const HOLD = `
  import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}
  lockFolder(process.argv[1], process.argv[2]).announce('http://localhost:8080')
  console.log('held')
  process.stdin.resume()
`

describe('the lock of a data folder', () => {
  let folder: string
  const children: ChildProcess[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-lock-'))
  })
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }
    await rm(folder, { recursive: true })
  })

  /** A process of its own that holds the folder. */
  const hold = async (purpose = 'game'): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD, folder, purpose], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    children.push(child)
    assert.ok(child.stdout)
    const [line] = await once(createInterface(child.stdout), 'line')
    assert.equal(line, 'held')
    return child
  }
  const isRefused = (sentence: RegExp) => (error: unknown) =>
    error instanceof FolderInUse && sentence.test(explainDatabaseError(error, join(folder, 'x.db')) ?? '')

  test('is refused to a second process in one sentence that says who has it', async () => {
    const { pid } = await hold()
    const sentence = `^A game already runs in ${folder} \\(process ${pid}, since \\d{4}-.+ UTC, on http://localhost:8080\\): .+\\.$`
    assert.throws(() => lockFolder(folder, 'game'), isRefused(new RegExp(sentence)))
    const state = readFolderLock(folder)
    assert.equal(state.free === false && state.holder?.pid, pid)
  })

  test('tells a restore from a game', async () => {
    await hold('restore')
    assert.throws(() => lockFolder(folder, 'game'), isRefused(/^A restore into .+ is under way \(.+\): wait .+\.$/))
  })

  test('is free again after kill -9, with all that the killed process left behind', async () => {
    const child = await hold()
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    assert.ok((await readdir(folder)).includes('folder.lock.json'))
    assert.deepEqual(readFolderLock(folder), { free: true })
    lockFolder(folder, 'restore').release()
  })

  test('is one for all names of the folder in a process, and given up by release', () => {
    const lock = lockFolder(folder, 'game', 0)
    assert.throws(() => lockFolder(`${folder}/../${folder.split('/').at(-1)}`, 'game'), FolderInUse)
    lock.release()
    assert.deepEqual(readFolderLock(folder), { free: true })
    lockFolder(folder, 'game').release()
  })

  test('is refused as well while nothing readable says who has it', async () => {
    const lock = lockFolder(folder, 'game')
    await writeFile(join(folder, 'folder.lock.json'), '{')
    assert.throws(() => lockFolder(folder, 'game'), isRefused(/^A game already runs in [^(]+: .+\.$/))
    lock.release()
  })

  test('is looked at without a change of the folder', async () => {
    assert.deepEqual([readFolderLock(folder), await readdir(folder)], [{ free: true }, []])
    lockFolder(folder, 'game').release()
    assert.deepEqual([readFolderLock(folder), await readdir(folder)], [{ free: true }, ['folder.lock']])
    assert.equal(await readFile(join(folder, 'folder.lock'), 'utf8'), '')
  })
})

test('a holder is described by its process, its start and its address', () => {
  const holder = { purpose: 'game', pid: 12, since: 0, url: null, isStopping: false } as const
  assert.equal(describeHolder(holder), 'process 12, since 1970-01-01 00:00 UTC')
  assert.equal(
    describeHolder({ ...holder, url: 'http://localhost:8080' }),
    'process 12, since 1970-01-01 00:00 UTC, on http://localhost:8080',
  )
})
