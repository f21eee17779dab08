import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Answer, Client, RoomView } from '@pd/contract/client'
import { evolve, type Room } from '@pd/core'
import { openStore } from '@pd/store'
import { createPlayerAt, putThreePictures, startApi, urlOf } from '../try-process.ts'

const PLAYERS = 50
const KILLS = 20
const ROUNDS = 3

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address && typeof address === 'object' ? address.port : 0
}

describe('a room whose process is killed again and again', () => {
  let home: string
  let api: ChildProcess
  let start: () => Promise<string>
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-room-faults-'))
    const port = String(await freePort())
    const pictures = await putThreePictures(join(home, 'pictures'))
    start = () => {
      api = startApi(['--data', join(home, 'data'), '--pictures', pictures, '--port', port, '--rate-limit', '0'])
      return urlOf(api)
    }
  })
  after(async () => {
    api.kill('SIGKILL')
    await rm(home, { recursive: true, force: true })
  })

  test('keeps every guess that it acknowledged, once, and lets everybody go on', async () => {
    const url = await start()
    const host = createPlayerAt(url)
    const opened = await host.openRoom({ rounds: ROUNDS, secondsPerLevel: 60 })
    assert.ok(opened.ok)
    const { code } = opened.value

    /** Asks until somebody answers: what a phone does while its server is away. */
    const insist = async (ask: () => Promise<Answer<RoomView>>): Promise<Answer<RoomView>> => {
      for (;;) {
        const answer = await ask()
        if (answer.ok || !['unreachable', 'stopping'].includes(answer.problem.code)) return answer
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    const players: Client[] = []
    for (let n = 0; n < PLAYERS; n++) {
      const player = createPlayerAt(url)
      players.push(player)
      assert.ok((await insist(() => player.joinRoom(code, { name: `Player ${n}` }))).ok)
    }

    const acknowledged: string[] = []
    let isOver = false
    const play = async (player: Client, number: number, round: number): Promise<void> => {
      for (let n = 0; n < 12; n++) {
        const text = `guess ${number} ${round} ${n}`
        const answer = await insist(() => player.guessInRoom(code, { round, level: 1, text }))
        if (answer.ok) acknowledged.push(text)
        // it may have been kept by the process that could not say so any more
        else assert.equal(answer.problem.code, 'guess_repeated')
      }
    }
    const killAtRandom = async (): Promise<void> => {
      for (let kill = 0; kill < KILLS && !isOver; kill++) {
        const before = acknowledged.length
        while (acknowledged.length < before + 1 + ((kill * 7) % 40) && !isOver)
          await new Promise((resolve) => setImmediate(resolve))
        const gone = once(api, 'exit')
        api.kill('SIGKILL')
        await gone
        await start()
      }
    }
    const killing = killAtRandom()
    for (let round = 1; round <= ROUNDS; round++) {
      await insist(() => host.steerRoom(code, { do: 'next' }))
      for (const player of players) await insist(() => player.readyInRoom(code, { round }))
      await Promise.all(players.map((player, number) => play(player, number, round)))
      await insist(() => host.steerRoom(code, { do: 'reveal' }))
    }
    isOver = true
    await killing

    const seen = await Promise.all(players.map((player) => insist(() => player.room(code, 'player'))))
    api.kill('SIGKILL')
    await once(api, 'exit')
    const store = await openStore(join(home, 'data/pixel-detective.db'))
    const record = await store.rooms.find(code)
    const log = await store.rooms.eventsAfter(record?.id ?? '', 0, 100_000)
    await store.close()
    const kept = log.flatMap((event) => (event.type === 'guessed' ? [event.text] : []))
    assert.equal(new Set(kept).size, kept.length, 'a guess twice')
    assert.deepEqual(
      acknowledged.filter((text) => !kept.includes(text)),
      [],
      'a guess lost',
    )
    assert.equal(kept.length, PLAYERS * ROUNDS * 12)
    const replay = log.reduce<Room | null>(evolve, null)
    const scores = [...(replay?.seats.values() ?? [])].map(({ score }) => score)
    assert.deepEqual(
      seen.map((answer) => answer.ok && answer.value.own?.score),
      scores,
    )
  })
})
