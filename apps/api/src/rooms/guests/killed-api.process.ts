import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer, Client, RoomOwn } from '@pd/contract/client'
import { openStore } from '@pd/store'
import { createPlayerAt, freePort, startApi, urlOf, writeThreePictures } from '@pd/testing/process/api-process'
import { drawTestCard } from '@pd/testing/test-card'

const PLAYERS = ['Ann', 'Bob']
const POLL_MS = 50

const need = <T>(answer: Answer<T>): T => {
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

/** A server that is killed and started again on the same port and the same data. */
const startKillable = async (home: string) => {
  const port = String(await freePort())
  const options = [
    ...['--data', join(home, 'data'), '--pictures', await writeThreePictures(join(home, 'pictures'))],
    ...['--port', port, '--rate-limit', '0', '--log-level', 'silent'],
  ]
  let api = startApi(options)
  const url = await urlOf(api)
  const kill = async (): Promise<void> => {
    const gone = once(api, 'exit')
    api.kill('SIGKILL')
    await gone
  }
  const start = async (): Promise<void> => {
    api = startApi(options)
    await urlOf(api)
  }
  return { url, kill, start }
}

test('a process that is killed loses no acknowledged picture of a room that lives, and leaves none of one that ended', {
  timeout: 180_000,
}, async () => {
  const home = await mkdtemp(join(tmpdir(), 'pd-guests-'))
  const folder = join(home, 'data/uploads/guests')
  const { url, kill, start } = await startKillable(home)
  try {
    const host = createPlayerAt(url)
    const { code } = need(await host.openRoom({ guestPictures: true }))
    const picture = (await drawTestCard(5)).toString('base64')
    const acknowledged: string[] = []
    const give = (player: Client, name: string): Promise<Answer<RoomOwn>> =>
      player.givePicture(code, { names: [name], language: 'en', picture })
    for (const name of PLAYERS) {
      const player = createPlayerAt(url)
      need(await player.joinRoom(code, { name }))
      const gifts = [1, 2, 3].map(async (n) => {
        const answer = await give(player, `${name} ${n}`)
        if (answer.ok) acknowledged.push(`${name} ${n}`)
      })
      await Promise.race(gifts)
      await kill()
      await Promise.all(gifts)
      await start()
    }
    const { pictures } = need(await host.roomPictures(code))
    const queued = pictures.map(({ names }) => names[0])
    assert.ok(acknowledged.length >= PLAYERS.length)
    for (const name of acknowledged) assert.ok(queued.includes(name), name)
    for (const { path } of pictures) assert.equal((await fetch(`${url}${path}`)).status, 200)
    need(await host.steerRoom(code, { do: 'close' }))
    await kill()
    await start()
    const store = await openStore(join(home, 'data/pixel-detective.db'))
    const isLeft = async () => (await readdir(folder)).length > 0 || (await store.guests.roomsOf('', 100)).length > 0
    while (await isLeft()) await delay(POLL_MS)
    await store.close()
  } finally {
    await kill().catch(() => undefined)
    await rm(home, { recursive: true, force: true })
  }
})
