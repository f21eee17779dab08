import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { createLog, createPasswordHasher } from '@pd/runtime'
import { openStore, type Store } from '@pd/store'
import { openDesk } from './open-desk.ts'

type Given = { readonly settings?: object; readonly isTerminal?: boolean; readonly root?: string }

describe('the first account of the desk', () => {
  let root: string
  let store: Store
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'pd-desk-'))
    store = await openStore(':memory:')
  })
  afterEach(async () => {
    await store.close()
    await rm(root, { recursive: true })
  })

  const start = async ({ settings = {}, isTerminal = false, root: folder = root }: Given = {}) => {
    const [lines, secrets]: [string[], string[]] = [[], []]
    const printSecret = isTerminal ? (line: string) => void secrets.push(line) : null
    const context = {
      settings,
      log: createLog('silent', 'api'),
      print: (line: string) => void lines.push(line),
      printSecret,
    }
    const handOver = await openDesk({ data: { root: folder }, store } as never, context as never)
    await handOver()
    return { lines, secrets }
  }
  const isRight = async (password: string | undefined): Promise<boolean | null> => {
    const account = await store.desk.account('admin')
    return createPasswordHasher().verify(password ?? '', account?.passwordHash ?? null)
  }
  const passwordIn = (line = ''): string | undefined => /\w{4}-\w{4}-\w{4}-\w{4}/.exec(line)?.[0]

  test('has a password that is shown at the terminal, once', async () => {
    const { lines, secrets } = await start({ isTerminal: true })
    assert.equal(await isRight(passwordIn(secrets[0])), true)
    assert.deepEqual([lines, await readdir(root)], [[], []])
    assert.deepEqual(await start({ isTerminal: true }), { lines: [], secrets: [] })
  })

  test('has a password in a file for the user alone where there is no terminal', async () => {
    const { lines } = await start()
    const file = join(root, 'first-password')
    assert.deepEqual(lines, [`The desk is at /desk: sign in as admin with the password in ${file}.`])
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    assert.equal(await isRight((await readFile(file, 'utf8')).trim()), true)
  })

  test('has a password in the log where no other place is', async () => {
    const { lines } = await start({ root: join(root, 'none') })
    assert.equal(await isRight(passwordIn(lines[0])), true)
  })

  test('has the password of the settings, which is printed nowhere and counts at the first start alone', async () => {
    const silent = { lines: [], secrets: [] }
    assert.deepEqual(await start({ settings: { adminPassword: 'a given password' } }), silent)
    assert.deepEqual(await start({ settings: { adminPassword: 'another password' } }), silent)
    assert.equal(await isRight('a given password'), true)
    assert.deepEqual(await readdir(root), [])
  })

  test('is not made for a demo in a temporary folder', async () => {
    await start({ settings: { demo: 8 } })
    assert.deepEqual(await store.desk.accounts(), [])
  })
})
