import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Problem, RoomResults, RoomView } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { openRoom } from '../../testing/open-room.ts'
import { openTestApp } from '../../testing/test-app.ts'

type Told = RoomView & Problem

describe('the chapters of an evening', () => {
  const world = setUp(openTestApp)

  const open = (order: object = {}) => openRoom(world, { rounds: 1, ...order })
  const toPodium = async ({ steer }: Awaited<ReturnType<typeof open>>) => {
    await steer({ do: 'skip' })
    return (await steer({ do: 'next' })).body
  }

  test('follow each other under one code, about other pictures, with results at each podium', async () => {
    const room = await open()
    const ann = await room.join('Ann')
    await room.steer({ do: 'next' })
    assert.deepEqual([(await toPodium(room)).state, (await room.steer({ do: 'next' })).status], ['podium', 409])
    assert.equal((await ann.get<RoomResults>(`${room.at}/results`)).status, 200)
    const second = (await room.steer({ do: 'again', title: 'Second  half' })).body
    assert.deepEqual(
      [second.state, second.round?.number, second.chapter.number, second.chapter.title, second.players],
      ['playing', 2, 2, 'Second half', 1],
    )
    assert.equal((await ann.get<Told>(`${room.at}/results`)).body.code, 'room_not_ended')
    await toPodium(room)
    const { chapters, rounds } = (await ann.get<RoomResults>(`${room.at}/results`)).body
    assert.deepEqual(
      chapters.map(({ title, rounds: n }) => [title, n]),
      [
        [null, 1],
        ['Second half', 1],
      ],
    )
    assert.equal(new Set(rounds.map(({ reveal }) => reveal?.name)).size, 2)
  })

  test('take no pack that is not there, and no title that no player may be called', async () => {
    const room = await open()
    await room.steer({ do: 'next' })
    await toPodium(room)
    const pack = 'abcdefghijklmnop'
    assert.deepEqual((await room.steer({ do: 'again', pack })).body.code, 'pack_not_found')
    assert.deepEqual((await room.steer({ do: 'again', title: '\u200b \u200b' })).body.code, 'name_not_allowed')
    assert.equal((await room.steer({ do: 'again', title: 'x'.repeat(41) })).status, 400)
    assert.equal((await open({ chapters: [{ pack }] })).body.code, 'pack_not_found')
    assert.equal((await open({ chapters: [{ pack: null, title: '#2' }] })).body.code, 'name_not_allowed')
  })

  test('that were chosen in advance come in their order, unless the host says otherwise', async () => {
    const room = await open({ title: 'One', chapters: [{ pack: null, title: 'Two' }, { pack: null }] })
    assert.deepEqual([room.body.chapter.title, room.body.chapter.next], ['One', { title: 'Two', pack: null }])
    await room.steer({ do: 'next' })
    await toPodium(room)
    const two = (await room.steer({ do: 'again' })).body.chapter
    assert.deepEqual([two.title, two.next], ['Two', { title: null, pack: null }])
    await toPodium(room)
    const three = (await room.steer({ do: 'again', title: 'Surprise' })).body.chapter
    assert.deepEqual([three.number, three.title, three.next], [3, 'Surprise', null])
  })
})
