import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { DeviceCode, GameList, Problem } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp, type Player } from '../testing/test-app.ts'

const TEN_MINUTES_MS = 600_000
const TRIES = 10
const WRONG = 'AAAA2222'

describe('a code for another device', () => {
  const world = setUp(() => openTestApp({ requestsPerMinute: 10_000 }))
  // another window for the tries of the one address
  beforeEach(() => {
    world.clock.aheadMs += TEN_MINUTES_MS
  })

  const offered = async (player: Player): Promise<DeviceCode> =>
    (await player.post<DeviceCode>('/device-codes', {})).body
  const use = (player: Player, code: string) => player.post<Problem>('/device-codes/use', { code })
  const gamesOf = async (player: Player): Promise<string[]> =>
    (await player.get<GameList>('/games')).body.games.map(({ id }) => id)
  const openPlayer = async () => {
    const player = createPlayer(world)
    const { id } = await player.newGame()
    return { player, id }
  }

  test('hands over the player, whose cookie the other device gets', async () => {
    const { player: ann, id } = await openPlayer()
    const { code, holdsMs } = await offered(ann)
    assert.match(code, /^[A-HJKMNP-Z2-9]{8}$/)
    assert.equal(holdsMs, TEN_MINUTES_MS)
    const phone = createPlayer(world)
    const { status, cookie } = await use(phone, ` ${code.toLowerCase()}`)
    assert.equal(status, 200)
    assert.match(cookie ?? '', /^pd_player=\S+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    assert.deepEqual([phone.cookie(), await gamesOf(phone)], [ann.cookie(), [id]])
  })

  test('takes a device from its earlier player, who keeps what was played there', async () => {
    const [{ player: ann, id }, { player: bob, id: own }] = [await openPlayer(), await openPlayer()]
    const { code } = await offered(ann)
    const before = bob.cookie()
    await use(bob, code)
    assert.deepEqual(await gamesOf(bob), [id])
    const earlier = await world.app.inject({ url: '/games', headers: { cookie: before } })
    assert.deepEqual(
      earlier.json<GameList>().games.map((game) => game.id),
      [own],
    )
  })

  test('is for one of two devices that use it at once, and for none later', async () => {
    const { code } = await offered((await openPlayer()).player)
    const used = await Promise.all([1, 2].map(() => use(createPlayer(world), code)))
    assert.deepEqual(used.map(({ status }) => status).toSorted(), [200, 404])
    assert.equal((await use(createPlayer(world), code)).body.code, 'device_code_unknown')
  })

  test('that is old or replaced is answered as a wrong one, without a cookie', async () => {
    const { player } = await openPlayer()
    const replaced = (await offered(player)).code
    const old = (await offered(player)).code
    world.clock.aheadMs += TEN_MINUTES_MS
    const wanted = { status: 404, cookie: undefined }
    const answers = [await use(createPlayer(world), WRONG)]
    for (const code of [replaced, old]) answers.push(await use(createPlayer(world), code))
    const withoutId = (body: object | undefined) => ({ ...body, request_id: '' })
    for (const { status, cookie, body } of answers) {
      assert.deepEqual({ status, cookie }, wanted)
      assert.deepEqual(withoutId(body), withoutId(answers[0]?.body))
    }
  })

  test('costs a try of the address when it is wrong, also of those sent at once, and none when it is right', async () => {
    const { player } = await openPlayer()
    for (let at = 0; at < 3; at++) await use(createPlayer(world), (await offered(player)).code)
    const tried = await Promise.all(Array.from({ length: 3 * TRIES }, () => use(createPlayer(world), WRONG)))
    assert.equal(tried.filter(({ status }) => status === 404).length, TRIES)
    assert.equal(tried.filter(({ body }) => body.code === 'rate_limited').length, 2 * TRIES)
    const { code } = await offered(player)
    assert.equal((await use(createPlayer(world), code)).status, 429)
    world.clock.aheadMs += TEN_MINUTES_MS
    assert.equal((await use(createPlayer(world), (await offered(player)).code)).status, 200)
  })

  test('is given to a player alone, and used by neither a GET nor a page of another origin', async () => {
    const { player } = await openPlayer()
    assert.equal((await createPlayer(world).post<Problem>('/device-codes', {})).body.code, 'session_missing')
    const { code } = await offered(player)
    for (const url of [`/device/${code}`, `/device-codes/use?code=${code}`])
      assert.equal((await world.app.inject({ url })).headers['set-cookie'], undefined)
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const post = { method: 'POST', url: '/device-codes/use', headers, payload: { code } } as const
    const refused = await world.app.inject(post)
    assert.deepEqual([refused.json().code, refused.headers['set-cookie']], ['cross_site_refused', undefined])
    const form = { ...post, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `code=${code}` }
    assert.equal((await world.app.inject(form)).statusCode, 415)
    assert.equal((await use(createPlayer(world), code)).status, 200)
  })

  test('is nowhere in the database as it is shown', async () => {
    const { player } = await openPlayer()
    const { code } = await offered(player)
    assert.equal(await world.store.devices.take(code, 0), null)
    assert.equal((await use(createPlayer(world), code)).status, 200)
  })
})
