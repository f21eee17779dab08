import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { ABANDONED_AFTER_MS, ROOM_DEFAULTS } from '@pd/core'
import { openStore, type Store } from '@pd/store'
import { guestFilesAt } from './guest-files.ts'
import { sweepGuests } from './sweep-guests.ts'

const OPENED = 1_000
const idOf = (n: number): string => `picture-${n}`.padEnd(16, '-')

describe("the sweep of guests' pictures", () => {
  let folder = ''
  let store: Store
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'pd-guests-')), 'guests')
    await mkdir(folder)
    store = await openStore(':memory:')
  })
  afterEach(async () => {
    await store.close()
    await rm(join(folder, '..'), { recursive: true, force: true })
  })

  const open = (id: string): Promise<unknown> =>
    store.rooms.open({ id, code: id, openedAt: OPENED }, [
      { seq: 1, at: OPENED, type: 'opened', settings: ROOM_DEFAULTS, host: 'host' },
    ])
  const end = (id: string, at: number) => store.rooms.append(id, [{ seq: 2, at, type: 'ended', reason: 'closed' }])
  const give = async (n: number, roomId: string): Promise<void> => {
    const picture = { id: idOf(n), roomId, playerId: 'ann', names: ['Biscuit'], language: 'en', width: 3, height: 2 }
    await store.guests.add(picture)
    await writeFile(join(folder, `${idOf(n)}.jpg`), 'a picture')
  }
  const sweep = (now: number) => sweepGuests({ guests: store.guests, files: guestFilesAt({ folder }), now })

  test('deletes files and rows of rooms that ended, and none of a room that lives', async () => {
    await open('room-a')
    await open('room-b')
    await give(1, 'room-a')
    await give(2, 'room-b')
    await end('room-a', OPENED + 10)
    const { deleted, living } = await sweep(OPENED + 20)
    assert.deepEqual([deleted, [...living]], [1, [idOf(2)]])
    assert.deepEqual(await readdir(folder), [`${idOf(2)}.jpg`])
    assert.deepEqual([await store.guests.find(idOf(1)), (await store.guests.find(idOf(2)))?.roomId], [null, 'room-b'])
  })

  test('deletes those of a room whose log was dropped, or in which nothing happened for two hours', async () => {
    await open('room-a')
    await give(1, 'room-a')
    await give(2, 'forgotten')
    assert.deepEqual([...(await sweep(OPENED + ABANDONED_AFTER_MS - 1)).living], [idOf(1)])
    assert.equal((await sweep(OPENED + ABANDONED_AFTER_MS)).deleted, 1)
    assert.deepEqual(await readdir(folder), [])
  })

  test('deletes files without a row, as a killed process leaves them, whole or not', async () => {
    await open('room-a')
    await give(1, 'room-a')
    const left = [`${idOf(2)}.jpg`, `${idOf(2)}.received`, `.${idOf(2)}.jpg.0123.tmp`]
    for (const name of [...left, `.${idOf(1)}.jpg.0123.tmp`]) await writeFile(join(folder, name), '')
    await sweep(OPENED)
    assert.deepEqual((await readdir(folder)).sort(), [`.${idOf(1)}.jpg.0123.tmp`, `${idOf(1)}.jpg`])
  })

  test('comes to nothing where no picture was ever given', async () => {
    await rm(folder, { recursive: true })
    assert.equal((await sweep(OPENED)).deleted, 0)
  })
})
