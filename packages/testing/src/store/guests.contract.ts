import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'

const picture = (id: string, roomId: string) => ({
  id,
  roomId,
  playerId: 'ann',
  names: ['Biscuit', 'the “cat”'],
  language: 'en',
  width: 0,
  height: 0,
})

/** The pictures of guests, which are deleted with their rooms. */
export const guestContract = (store: () => Store): void => {
  test("a guest's picture is found as it was given, with its size once the file is made, until it is removed", async () => {
    const { guests } = store()
    await guests.add(picture('one', 'r1'))
    assert.deepEqual(await guests.find('one'), picture('one', 'r1'))
    await guests.made('one', { width: 3, height: 2 })
    assert.deepEqual(await guests.find('one'), { ...picture('one', 'r1'), width: 3, height: 2 })
    await guests.remove('one')
    assert.deepEqual([await guests.find('one'), await guests.roomsOf('', 9)], [null, []])
  })

  test('the pictures of all rooms are listed page by page, each with the newest event of its room', async () => {
    const { guests, rooms } = store()
    await rooms.open({ id: 'r1', code: 'ABC234', openedAt: 1 }, [
      { seq: 1, at: 1, type: 'paused' },
      { seq: 2, at: 7, type: 'ended', reason: 'closed' },
    ])
    for (const [id, room] of [
      ['a', 'r1'],
      ['b', 'gone'],
      ['c', 'r1'],
    ] as const)
      await guests.add(picture(id, room))
    const ended = { type: 'ended', at: 7 }
    assert.deepEqual(await guests.roomsOf('', 2), [
      { id: 'a', newest: ended },
      { id: 'b', newest: null },
    ])
    assert.deepEqual(await guests.roomsOf('b', 2), [{ id: 'c', newest: ended }])
  })

  test('the pictures of a player are deleted with the player', async () => {
    const { guests, personal } = store()
    await guests.add(picture('one', 'r1'))
    assert.deepEqual(await personal.pictures('ann'), [['Biscuit', 'the “cat”']])
    await personal.forget('ann')
    assert.deepEqual([await guests.find('one'), await personal.pictures('ann')], [null, []])
  })
}
