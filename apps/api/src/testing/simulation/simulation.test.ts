import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMemoryRooms } from './memory-rooms.ts'
import { inOwnTurn } from './scheduler.ts'
import { type Report, simulate } from './simulate.ts'

const play = (seed: number, isChained = true): Promise<Report> =>
  inOwnTurn(() => simulate({ seed, hours: 0.25, rooms: 4, isChained }))

test('rooms on processes, a network and a database that fail hold what they promise', async () => {
  for (const seed of [1, 2]) assert.deepEqual((await play(seed)).problems, [])
})

test('a seed plays the same hours again', async () => {
  assert.deepEqual(await play(3), await play(3))
})

test('a database that does not look at the predecessor of an event is found out', async () => {
  const reports: Report[] = []
  for (let seed = 1; seed <= 20 && !reports.some(({ problems }) => problems.length > 0); seed++)
    reports.push(await play(seed, false))
  assert.notDeepEqual(reports.at(-1)?.problems, [])
})

test('the database in memory lets one event follow another, and loses the newest first', () => {
  let now = 1
  const heard: string[] = []
  const rooms = createMemoryRooms({
    now: () => now,
    ledger: {
      kept: (id, events) => heard.push(`${id} +${events.length}`),
      lost: (id, seq) => heard.push(`${id} -${seq}`),
    },
  })
  const opened = { seq: 1, at: 0, type: 'opened', host: 'ann' } as unknown as Parameters<typeof rooms.append>[1][number]
  const left = (seq: number) => ({ seq, at: 0, type: 'left', player: 'bob' }) as const
  assert.equal(rooms.open({ id: 'one', code: 'AB34CD', openedAt: 0 }, [opened]), 'opened')
  const first = rooms.newest(['one']).get('one')?.link
  const second = rooms.append('one', [left(2)], first)
  assert.equal(rooms.append('one', [left(2)], first), null)
  assert.equal(rooms.append('one', [left(3)], 'another'), null)
  now = 2
  assert.ok(rooms.append('one', [left(3)], second))
  rooms.loseAfter(1)
  assert.deepEqual(rooms.newest(['one']).get('one'), { seq: 2, link: second })
  assert.deepEqual(heard, ['one +1', 'one +1', 'one +1', 'one -3'])
})
