import assert from 'node:assert/strict'
import type { Problem, RoomView } from '@pd/contract'
import { createPlayer, type Player, type TestApp } from './test-app.ts'

/** A new room of a test app, and what its host and its players do in it. */
export const openRoom = async (world: Pick<TestApp, 'app'>, order: object = {}) => {
  const host = createPlayer(world)
  const { body, status } = await host.post<RoomView & Problem>('/rooms', order)
  const { code } = body
  const at = `/rooms/${code}`
  return {
    ...{ host, body, status, code, at },
    steer: (word: object) => host.post<RoomView & Problem>(`${at}/host`, word),
    join: async (name: string, player: Player = createPlayer(world)): Promise<Player> => {
      assert.equal((await player.post(`${at}/players`, { name })).status, 200)
      return player
    },
  }
}
