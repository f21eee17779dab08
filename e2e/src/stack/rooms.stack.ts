import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { listenToRoom } from '@pd/testing/room/room-listener'
import { assertRoomOutlivesKills } from '@pd/testing/room/room-outlives-kills'
import { aMoment, docker, logOf, until } from './docker.ts'
import { createPlayer } from './player.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

describe('rooms on two APIs, any of which may answer', () => {
  let stack: Stack
  before(async () => {
    await buildImages()
    stack = await openStack({ env: { STARTER: 'no' } })
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

  test('take in a hall of four hundred behind one address, and refuse none of them anything', async () => {
    const host = createPlayer(stack.url)
    const opened = await host.openRoom({})
    assert.ok(opened.ok)
    const { code } = opened.value
    const failures: string[] = []
    const tell = (status: number, request: string) => status === 200 || failures.push(`${status} ${request}`)
    const sitDown = async (n: number) => {
      const jar = { cookie: '' }
      const client = createPlayer(stack.url, tell, jar)
      tell((await fetch(`${stack.url}/room/${code}`)).status, 'the page')
      await client.room(code)
      await client.joinRoom(code, { name: `Pupil ${n}` })
      return { client, ears: listenToRoom(client.urls.roomEvents(code), jar, aMoment) }
    }
    const pupils = await Promise.all(Array.from({ length: 400 }, (_, n) => sitDown(n)))
    const prepared = await host.steerRoom(code, { do: 'next' })
    assert.ok(prepared.ok)
    await Promise.all(pupils.map(({ ears }) => ears.until(({ seq }) => seq >= prepared.value.seq)))
    await Promise.all(pupils.map(({ client }) => client.readyInRoom(code, { round: 1 })))
    await Promise.all(
      pupils.map(({ client }) => client.guessInRoom(code, { round: 1, level: 1, text: 'no idea of it' })),
    )
    const revealed = await host.steerRoom(code, { do: 'reveal' })
    assert.ok(revealed.ok)
    await Promise.all(pupils.map(({ ears }) => ears.until(({ seq }) => seq >= revealed.value.seq)))
    for (const { ears } of pupils) ears.close()
    assert.deepEqual(failures, [])
    assert.deepEqual(await refusedAtTheDoor(), [])
  })

  test('go on while Valkey is killed, of which /health says that it is degraded, and tell each other again when it is back', async () => {
    const health = async () => (await fetch(`${stack.url}/health`)).json()
    const [valkey = ''] = await stack.containers('valkey')
    await until(health, ({ status }) => status === 'ok')
    const jars = [{ cookie: '' }, { cookie: '' }] as const
    const [host, guest] = jars.map((jar) => createPlayer(stack.url, undefined, jar))
    const opened = await host?.openRoom({})
    assert.ok(opened?.ok && host && guest)
    const { code } = opened.value
    await guest.room(code)
    // each stream and each request is at either API
    const ears = Array.from({ length: 4 }, () => listenToRoom(guest.urls.roomEvents(code), jars[1], aMoment))
    const heard = (seq: number) => Promise.all(ears.map((each) => each.until((room) => room.seq >= seq)))
    const joined = await guest.joinRoom(code, { name: 'Ann' })
    assert.ok(joined.ok)
    await heard(joined.value.seq)
    await docker('kill', valkey)
    const degraded = await until(health, ({ status }) => status === 'degraded')
    assert.deepEqual([degraded.checks.valkey.ok, degraded.checks.database.ok], [false, true])
    assert.equal((await fetch(`${stack.url}/health`)).status, 200)
    const prepared = await host.steerRoom(code, { do: 'next' })
    assert.ok(prepared.ok)
    await heard(prepared.value.seq)
    assert.ok((await guest.readyInRoom(code, { round: 1 })).ok)
    assert.ok((await guest.guessInRoom(code, { round: 1, level: 1, text: 'no idea of it' })).ok)
    await docker('start', valkey)
    for (let times = 0; times < 8; times++) await until(health, ({ status }) => status === 'ok')
    const revealed = await host.steerRoom(code, { do: 'reveal' })
    assert.ok(revealed.ok)
    await heard(revealed.value.seq)
    for (const each of ears) each.close()
  })

  test('lose no guess and no player when one or the other is killed, four times', async () => {
    await assertRoomOutlivesKills({
      clientWith: (jar) => createPlayer(stack.url, undefined, jar),
      names: ['Test A', 'Test B', 'Test C'],
      kills: 4,
      kill: killOne,
      retryDelay: aMoment,
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
