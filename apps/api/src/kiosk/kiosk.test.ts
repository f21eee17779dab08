import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { GameList, KioskView, PackList, Problem } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

const PIN = '2468'

describe('a kiosk', () => {
  const world = setUp(() => openTestApp({ kioskPin: PIN }))
  before(async () => {
    // no pause after a wrong PIN is over because the machine is busy
    world.clock.standsAt = Date.now()
  })

  const leave = (pin: string) => createPlayer(world).post<Problem>('/kiosk/leave', { pin })

  test('shows six pictures at their coarse levels, never in full, and other ones the next day', async () => {
    const { pictures } = (await createPlayer(world).get<KioskView>('/kiosk')).body
    assert.equal(pictures.length, 6)
    for (const { levels, frame } of pictures) {
      assert.ok(levels.length >= 5 && frame.width > 0)
      const wishes = levels.map((path) => world.sealer.unseal(path.slice('/renders/'.length, -'.webp'.length)))
      assert.ok(wishes.every((wish) => wish !== null && Number(wish.cells) <= 24))
    }
    world.clock.aheadMs += 86_400_000
    const next = (await createPlayer(world).get<KioskView>('/kiosk')).body
    assert.notDeepEqual(next.pictures, pictures)
  })

  test('plays a pack that may be played alone, and no other', async () => {
    const visitor = createPlayer(world)
    const [pack] = (await visitor.get<PackList>('/packs')).body.packs
    assert.equal((await visitor.get(`/kiosk?pack=${pack?.id}`)).status, 200)
    const unknown = await visitor.get<Problem>('/kiosk?pack=AAAAAAAAAAAAAAAA')
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'pack_not_found'])
  })

  test('makes each visitor a player who has played nothing', async () => {
    const screen = createPlayer(world)
    await screen.newGame()
    const before = screen.cookie()
    assert.equal((await screen.get<GameList>('/games')).body.games.length, 1)
    assert.equal((await screen.post('/kiosk/visitors', {})).status, 200)
    assert.notEqual(screen.cookie(), before)
    assert.deepEqual((await screen.get<GameList>('/games')).body.games, [])
  })

  test('is left by its PIN; wrong ones cost pauses that double, also for the right one', async () => {
    assert.equal((await leave(PIN)).status, 200)
    const wrong = await Promise.all(['2469', '', '24680'].map(leave))
    assert.deepEqual(
      wrong.map(({ body }) => body.code),
      wrong.map(() => 'pin_wrong'),
    )
    assert.equal((await leave(PIN)).status, 429)
    world.clock.aheadMs += 2_000
    assert.equal((await leave('1357')).body.code, 'pin_wrong')
    world.clock.aheadMs += 2_000
    assert.equal((await leave(PIN)).body.code, 'sign_in_paused')
    world.clock.aheadMs += 2_000
    assert.equal((await leave(PIN)).status, 200)
    assert.equal((await leave('1357')).body.code, 'pin_wrong')
    assert.equal((await leave(PIN)).status, 200)
  })

  test('is none where no PIN is set', async () => {
    const other = await openTestApp()
    const visitor = createPlayer(other)
    const answers = [
      await visitor.get<Problem>('/kiosk'),
      await visitor.post<Problem>('/kiosk/visitors', {}),
      await visitor.post<Problem>('/kiosk/leave', { pin: '' }),
    ]
    await other.close()
    assert.deepEqual(
      answers.map(({ status, body, cookie }) => [status, body.code, cookie]),
      answers.map(() => [404, 'kiosk_off', undefined]),
    )
  })
})
