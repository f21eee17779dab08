import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setUp } from '@pd/testing/set-up'
import { openTestApp } from '../testing/test-app.ts'

const HTTPS = { 'x-forwarded-proto': 'https' }

describe('the cookie of a player', () => {
  const world = setUp(() => openTestApp({ trustProxy: 'loopback' }))

  const play = async (headers: Record<string, string>) => {
    const { headers: told, statusCode } = await world.app.inject({
      method: 'POST',
      url: '/games',
      headers,
      payload: { plan: 'solo' },
    })
    assert.equal(statusCode, 201)
    return [told['set-cookie'] ?? []].flat()
  }
  const pairOf = (cookies: readonly string[]): string => cookies[0]?.split(';')[0] ?? ''
  const gamesOf = async (cookie: string): Promise<number> =>
    (await world.app.inject({ url: '/games', headers: { cookie, ...HTTPS } })).json().games.length

  test('is bound to the host and to secure pages over HTTPS, and plain over HTTP', async () => {
    const secure = await play(HTTPS)
    assert.match(secure.join('\n'), /^__Host-pd_player=\S+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const plain = await play({})
    assert.match(plain.join('\n'), /^pd_player=\S+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('by its old name is read once over HTTPS, and takes the new one', async () => {
    const old = pairOf(await play({}))
    const answered = await play({ ...HTTPS, cookie: old })
    assert.equal(pairOf(answered), `__Host-${old}`)
    assert.match(answered[1] ?? '', /^pd_player=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970/)
    assert.equal(await gamesOf(pairOf(answered)), 2)
  })

  test('that is bound to the host wins over one that another host may have set', async () => {
    const [own, other] = [pairOf(await play(HTTPS)), pairOf(await play({}))]
    await play({ ...HTTPS, cookie: own })
    assert.equal(await gamesOf(`${other}; ${own}`), 2)
  })

  test('that was altered is of no player', async () => {
    const own = pairOf(await play(HTTPS))
    assert.equal(await gamesOf(own), 1)
    for (const altered of [own.replace('=', '=x'), `${own}x`, own.slice(0, -1)])
      assert.deepEqual([altered, await gamesOf(altered), await gamesOf(altered)], [altered, 0, 0])
  })
})
