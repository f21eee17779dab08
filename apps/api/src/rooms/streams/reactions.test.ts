import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import type { Stream } from '../../http/streams.ts'
import type { Broadcast, Listener } from './broadcast.ts'
import { createReactions, GATHERED_MS } from './reactions.ts'

test('two thousand reactions are one event, which screens alone are sent', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const sent: string[] = []
  const listenerOf = (as: Listener['as']): Listener => {
    const write = (event: Buffer) => void sent.push(`${as}: ${event.toString().trim()}`)
    return { player: null, as, stream: { write } as unknown as Stream }
  }
  const listeners: Broadcast['listeners'] = new Map(
    [listenerOf('screen'), listenerOf('player')].map((each) => [each, null]),
  )
  const react = createReactions({ listeners })
  for (let tap = 0; tap < 2_000; tap++) react(tap % 4 ? 'wow' : 'star')
  assert.deepEqual(sent, [])
  mock.timers.tick(GATHERED_MS)
  assert.deepEqual(sent, ['screen: event: reactions\ndata: {"star":500,"wow":1500}'])
  react('love')
  mock.timers.tick(GATHERED_MS)
  assert.equal(sent.length, 2)
  mock.timers.reset()
})
