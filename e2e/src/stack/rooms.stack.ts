import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { assertRoomOutlivesKills } from '@pd/contract/try-room'
import { aMoment, docker, logOf, until } from './docker.ts'
import { createPlayer } from './player.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

describe('rooms on two APIs, any of which may answer', () => {
  let stack: Stack
  before(async () => {
    await buildImages()
    stack = await openStack({ env: { API_REPLICAS: '2', STARTER: 'no' } })
    await stack.up()
  })
  after(() => stack?.close())

  const killOne = async (): Promise<void> => {
    const apis = await stack.containers('api')
    const api = apis[randomInt(apis.length)] ?? ''
    await docker('kill', '--signal', 'KILL', api)
    await docker('start', api)
    await until(
      () => docker('inspect', '--format', '{{.State.Health.Status}}', api),
      (status) => status === 'healthy',
    )
  }
  /** What the proxy itself refused: no API was asked. */
  const refusedAtTheDoor = async (): Promise<string[]> => {
    const [proxy = ''] = await stack.containers('proxy')
    return (await logOf(proxy)).split('\n').filter((line) => /"status":429.*"upstream_status":""/.test(line))
  }

  test('lose no guess and nobody when one or the other is killed, twenty times', async () => {
    await assertRoomOutlivesKills({
      clientWith: (jar) => createPlayer(stack.url, undefined, jar),
      order: {},
      names: ['Test A', 'Test B', 'Test C'],
      kill: killOne,
      patience: aMoment,
      readLog: async (code) => {
        const sql = `select seq, at, type, body from room_event join room on room.id = room_id where code = '${code}' order by seq`
        const rows = await stack.query(sql)
        return rows.map(([seq, at, type, body = '']) => ({
          seq: Number(seq),
          at: Number(at),
          type,
          ...JSON.parse(body),
        }))
      },
    })
    assert.deepEqual(await refusedAtTheDoor(), [])
  })
})
