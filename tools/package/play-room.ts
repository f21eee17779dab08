/**
 * A room of phones plays to its end: `node tools/package/play-room.ts http://127.0.0.1:8080 100 cat dog horse`, where a game has, or imports, a
 * folder called `pictures` with pictures of these names and no other. Each phone listens to its own event stream and finds every picture; an error ends it.
 */
import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'
import { createVisitor, type Visitor } from '../../packages/testing/src/room/visitor.ts'

const [base = '', phones = '', ...names] = process.argv.slice(2)
const ROUNDS = 2
/** As many as a slow machine needs that imports the starter collection first. */
const TRIES = 6_000
const TRY_MS = 200

/** The id of the pack of these names, once all of them are imported. */
const findPack = async (): Promise<string> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { packs } = (await (await fetch(`${base}/api/packs`)).json()) as {
      packs: { id: string; title: string; items: number }[]
    }
    const pack = packs.find(({ title, items }) => /^pictures$/i.test(title) && items === names.length)
    if (pack) return pack.id
    await delay(TRY_MS)
  }
  return assert.fail(`there is no pack of ${names.join(', ')}`)
}

const post = async (visitor: Visitor, path: string, body: object) => {
  const { status, body: told } = await visitor.post(path, body)
  assert.ok(status < 300, `POST ${path}: ${status} ${JSON.stringify(told)}`)
  return told
}

/** Loads the picture's first level, and guesses until the guess is right. */
const playRound = async (phone: Visitor, room: string, number: number): Promise<void> => {
  await phone.until(({ room: heard }) => heard?.round?.number === number)
  await post(phone, `${room}/ready`, { round: number })
  const { room: heard } = await phone.until(({ room: heard }) => heard?.round?.phase === 'running')
  assert.ok(heard?.round)
  for (const text of names) {
    const { own } = await post(phone, `${room}/guesses`, { round: number, level: heard.round.level, text })
    if ((own?.points ?? null) !== null) return
  }
  assert.fail(`no name of ${names.join(', ')} is right in round ${number}`)
}

const play = async (phone: Visitor, room: string): Promise<void> => {
  for (let number = 1; number <= ROUNDS; number += 1) await playRound(phone, room, number)
  await phone.until(({ room: heard }) => heard?.state === 'ended')
  phone.leave()
}

const host = createVisitor(base)
const order = { rounds: ROUNDS, secondsPerLevel: 10, autoNext: true, language: 'en', pack: await findPack() }
const { code } = await post(host, '/api/rooms', order)
const room = `/api/rooms/${code}`
await host.listen(`${room}/events?as=screen`)
const all = Array.from({ length: Number(phones) }, () => createVisitor(base))
for (const [n, phone] of all.entries()) {
  await post(phone, `${room}/players`, { name: `Phone ${n + 1}` })
  await phone.listen(`${room}/events?as=player`)
}
await post(host, `${room}/host`, { do: 'next' })
const played = Promise.all(all.map((phone) => play(phone, room)))
await host.until(({ room: heard }) => heard?.state === 'podium')
await post(host, `${room}/host`, { do: 'close' })
await played
host.leave()
console.log(`${base}: a room of ${phones} played ${ROUNDS} rounds to its end`)
