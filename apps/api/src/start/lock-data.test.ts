import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openDataFolder } from '@pd/runtime'
import { readFolderLock } from '@pd/store'
import { lockData } from './lock-data.ts'

test('the lock of a data folder says that its game stops', async () => {
  const root = await mkdtemp(join(tmpdir(), 'pd-lock-data-'))
  const stopping = new AbortController()
  const lock = lockData(await openDataFolder(root), stopping.signal)
  const isStopping = () => {
    const state = readFolderLock(root)
    return !state.free && state.holder?.isStopping
  }
  assert.equal(isStopping(), false)
  stopping.abort()
  assert.equal(isStopping(), true)
  lock.release()
  await rm(root, { recursive: true })
})
