import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { ALONE } from '../../bus/bus.ts'
import type { Stream } from '../../http/streams.ts'
import { connectBuses } from '../../testing/connect-buses.ts'
import type { Listener } from './broadcast.ts'
import { createReactions, GATHERED_MS } from './reactions.ts'

const listenerOf = (as: Listener['as'], sent: string[]): Listener => {
  const write = (event: Buffer) => void sent.push(`${as}: ${event.toString().trim()}`)
  return { player: null, as, stream: { write } as unknown as Stream }
}

test('two thousand reactions are one event, which screens alone are sent', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const sent: string[] = []
  const listeners = [listenerOf('screen', sent), listenerOf('player', sent)]
  const react = createReactions({ bus: ALONE, listening: () => [['ROOM', listeners]] })
  for (let tap = 0; tap < 2_000; tap++) react('ROOM', tap % 4 ? 'wow' : 'star')
  assert.deepEqual(sent, [])
  mock.timers.tick(GATHERED_MS)
  assert.deepEqual(sent, ['screen: event: reactions\ndata: {"star":500,"wow":1500}'])
  react('ROOM', 'love')
  mock.timers.tick(GATHERED_MS)
  assert.equal(sent.length, 2)
  mock.timers.reset()
})

test('a reaction reaches the screens of its room at every process, once', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const sent: string[] = []
  const [react] = connectBuses(2).buses.map((bus, at) => {
    const rooms = ['ROOM', 'OTHER'].map((code) => [code, [listenerOf('screen', sent)]] as const)
    return createReactions({ bus, listening: () => (at === 0 ? [] : rooms) })
  })
  react?.('ROOM', 'wow')
  mock.timers.tick(GATHERED_MS)
  mock.timers.tick(GATHERED_MS)
  assert.deepEqual(sent, ['screen: event: reactions\ndata: {"wow":1}'])
  mock.timers.reset()
})
