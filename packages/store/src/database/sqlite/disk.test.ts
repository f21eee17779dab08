import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, type TestContext, test } from 'node:test'
import { type DiskCalls, openDisk } from './disk.ts'

describe('a disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-disk-'))
  after(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'rows')
  writeFileSync(path, 'rows')

  const openOver = (context: TestContext, calls: DiskCalls) => {
    const disk = openDisk(path, calls)
    context.after(disk.close)
    return disk
  }

  test('is waited for in the event loop by one operation while it is fast, and in another thread by several or after it was slow', async (context) => {
    let [time, took] = [0, 0.1]
    const waits: string[] = []
    const wait = (where: string) => {
      waits.push(where)
      time += took
    }
    const disk = openOver(context, {
      syncHere: () => wait('here'),
      syncAway: async () => wait('away'),
      now: () => time,
    })
    assert.equal(disk.sync(false), undefined)
    took = 5
    assert.equal(disk.sync(false), undefined)
    const waiting = disk.sync(false)
    assert.ok(waiting instanceof Promise)
    await waiting
    took = 0.1
    await disk.sync(false)
    assert.equal(disk.sync(false), undefined)
    await disk.sync(true)
    assert.equal(disk.sync(false), undefined)
    assert.deepEqual(waits, ['here', 'here', 'away', 'away', 'here', 'away', 'here'])
  })

  test('says what the system says, in both threads', async (context) => {
    let time = 0
    let refuses = true
    const wait = () => {
      time += 5
      if (refuses) throw new Error('EIO')
    }
    const disk = openOver(context, { syncHere: wait, syncAway: async () => wait(), now: () => time })
    assert.throws(() => disk.sync(false), /EIO/)
    refuses = false
    assert.equal(disk.sync(false), undefined)
    refuses = true
    await assert.rejects(async () => disk.sync(false), /EIO/)
  })

  test('syncs a real file until it is closed', async () => {
    const disk = openDisk(path)
    await disk.sync(false)
    disk.close()
    await assert.rejects(async () => disk.sync(false), { code: 'EBADF' })
  })
})
