import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import type { DeskLog, DeskMe, DeskPeople, DeskSessions, DeskTokens, Problem } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { addAccount } from '../testing/desk-accounts.ts'
import { openTestApp } from '../testing/test-app.ts'

const DAY_MS = 86_400_000
const ANN = { name: 'ann', password: 'correct horse battery' }
const BOB = { name: 'bob', password: 'another long password' }
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

type Body = DeskMe & DeskSessions & DeskTokens & DeskPeople & DeskLog & Problem & { token: string; password: string }
type Given = { readonly headers?: Readonly<Record<string, string>>; readonly address?: string }

describe('the desk', () => {
  const world = setUp(openTestApp)
  before(async () => {
    // pauses are as long as they are, however busy the machine is
    world.clock.standsAt = Date.now()
    await addAccount(world, { ...ANN, role: 'operator' })
    await addAccount(world, { ...BOB, role: 'curator' })
  })
  // pauses of earlier tests are over
  beforeEach(() => {
    world.clock.aheadMs += 2 * DAY_MS
  })

  /** A browser, with its cookies and its address. */
  const createBrowser = ({ headers = {}, address = '192.0.2.1' }: Given = {}) => {
    const jar = new Map<string, string>()
    const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
      const sent = { 'user-agent': FIREFOX, ...(cookie && { cookie }), 'x-forwarded-for': address, ...headers }
      const response = await world.app.inject({ method, url, headers: sent, ...(payload && { payload }) })
      const set = [response.headers['set-cookie'] ?? []].flat()
      for (const [name = '', value = ''] of set.map((line) => (line.split(';')[0] ?? '').split('=')))
        jar.set(name, value)
      return { status: response.statusCode, body: response.json() as Body, set, headers: response.headers }
    }
    const post = (url: string, payload: object = {}) => send('POST', `/desk${url}`, payload)
    return {
      jar,
      get: (url: string) => send('GET', `/desk${url}`),
      post,
      signIn: (who: object) => post('/sign-in', who),
    }
  }
  const signedIn = async (who: object, given?: Given) => {
    const browser = createBrowser(given)
    assert.equal((await browser.signIn(who)).status, 200)
    return browser
  }
  const wrong = { ...ANN, password: 'a wrong password' }

  test('signs in by name and password, with a cookie that no script, other site or database has', async () => {
    const ann = createBrowser()
    assert.equal((await ann.get('/me')).body.code, 'not_signed_in')
    const { body, set } = await ann.signIn({ ...ANN, name: ' Ann ' })
    const me = { name: 'ann', role: 'operator', hasPassword: true, hasFirstPassword: true, scopes: null }
    assert.deepEqual(body, me)
    assert.match(set[0] ?? '', /^pd_desk=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/)
    assert.deepEqual((await ann.get('/me')).body, me)
    const { sessions } = (await ann.get('/sessions')).body
    assert.deepEqual(
      sessions.map(({ device, isThis }) => [device, isThis]),
      [['Firefox, Linux', true]],
    )
    assert.equal(await world.store.desk.session(ann.jar.get('pd_desk') ?? '', 0), null)
  })

  test('has a cookie of the host alone over HTTPS', async () => {
    const headers = { 'x-forwarded-proto': 'https' }
    const ann = await signedIn(ANN, { headers })
    assert.deepEqual([...ann.jar.keys()], ['__Host-pd_desk', '__Host-pd_desk_device'])
    assert.equal((await ann.get('/me')).status, 200)
    const plain = { 'x-forwarded-proto': 'https', cookie: `pd_desk=${ann.jar.get('__Host-pd_desk')}` }
    assert.equal((await createBrowser({ headers: plain }).get('/me')).status, 401)
  })

  test('answers a wrong password and an unknown name alike', async () => {
    const browser = createBrowser()
    const answers = [await browser.signIn(wrong), await browser.signIn({ ...wrong, name: 'nobody' })]
    const said = answers.map(({ set, body }) => ({ ...body, set, request_id: '' }))
    assert.deepEqual(said[0], said[1])
    assert.deepEqual([said[0]?.status, said[0]?.code, said[0]?.set], [403, 'password_wrong', []])
  })

  test('slows guesses of an address with pauses that double, and no other address', async () => {
    const stranger = createBrowser({ address: '198.51.100.7' })
    for (let at = 0; at < 5; at++) assert.equal((await stranger.signIn(wrong)).body.code, 'password_wrong')
    const pauses = []
    for (let at = 0; at < 4; at++) {
      const { body, headers } = await stranger.signIn(wrong)
      pauses.push(`${body.code} ${headers['retry-after']}`)
      world.clock.aheadMs += Number(headers['retry-after']) * 1_000
      assert.equal((await stranger.signIn(wrong)).body.code, 'password_wrong')
    }
    assert.deepEqual(
      pauses,
      [2, 4, 8, 16].map((seconds) => `sign_in_paused ${seconds}`),
    )
    assert.equal((await stranger.signIn(ANN)).body.code, 'sign_in_paused')
    await signedIn(ANN)
  })

  test('counts guesses that are sent at once, and those of many names', async () => {
    const stranger = createBrowser({ address: '198.51.100.8' })
    const answers = []
    for (let at = 0; at < 12; at++)
      answers.push(...(await Promise.all([1, 2, 3].map((n) => stranger.signIn({ ...wrong, name: `n${at * 3 + n}` })))))
    assert.equal(answers.filter(({ body }) => body.code === 'password_wrong').length, 30)
  })

  test('keeps the door open for a browser that signed in before, behind the address of a guesser', async () => {
    const ann = await signedIn(ANN)
    await ann.post('/sign-out')
    assert.equal(ann.jar.get('pd_desk'), '')
    const stranger = createBrowser()
    for (let at = 0; at < 6; at++) await stranger.signIn(wrong)
    assert.equal((await stranger.signIn(ANN)).body.code, 'sign_in_paused')
    assert.equal((await ann.signIn(ANN)).status, 200)
    const forged = createBrowser({ headers: { cookie: 'pd_desk_device=x%20ann' } })
    assert.equal((await forged.signIn(ANN)).body.code, 'sign_in_paused')
  })

  test('ends a session after a week without use, and after thirty days in any case', async () => {
    const idle = await signedIn(ANN)
    const used = await signedIn(ANN)
    for (let week = 0; week < 4; week++) {
      world.clock.aheadMs += 7 * DAY_MS - 1_000
      assert.equal((await used.get('/me')).status, 200)
    }
    assert.equal((await idle.get('/me')).status, 401)
    world.clock.aheadMs += 2 * DAY_MS + 4_000
    assert.equal((await used.get('/me')).status, 401)
  })

  test('lists sessions, and ends one or all others', async () => {
    const [here, phone, other] = [await signedIn(BOB), await signedIn(BOB), await signedIn(BOB)]
    const listed = async () => (await here.get('/sessions')).body.sessions
    const [ofPhone] = (await phone.get('/sessions')).body.sessions.filter(({ isThis }) => isThis)
    const ann = await signedIn(ANN)
    assert.equal((await ann.post(`/sessions/${ofPhone?.id}/end`)).body.code, 'desk_entry_not_found')
    assert.equal((await here.post(`/sessions/${ofPhone?.id}/end`)).status, 200)
    assert.deepEqual([(await phone.get('/me')).status, (await other.get('/me')).status], [401, 200])
    await here.post('/other-sessions/end')
    assert.deepEqual(
      (await listed()).map(({ isThis }) => isThis),
      [true],
    )
    assert.equal((await other.get('/me')).status, 401)
  })

  test('changes a password for those who know it, and ends the other sessions', async () => {
    await addAccount(world, { name: 'eve', password: 'the first password', role: 'curator' })
    const eve = { name: 'eve', password: 'the first password' }
    const [here, other] = [await signedIn(eve), await signedIn(eve)]
    const change = async (current: string, password: string) =>
      (await here.post('/password', { current, password })).body
    assert.equal((await change('a wrong password', 'a better password')).code, 'password_wrong')
    assert.equal((await change(eve.password, 'too short')).code, 'password_too_short')
    assert.deepEqual(await change(eve.password, 'a better password'), {})
    assert.deepEqual([(await here.get('/me')).body.hasFirstPassword, (await other.get('/me')).status], [false, 401])
    assert.equal((await other.signIn(eve)).body.code, 'password_wrong')
    assert.equal((await other.signIn({ ...eve, password: 'a better password' })).status, 200)
  })

  test('gives tokens with scopes and an end, for programs alone', async () => {
    const bob = await signedIn(BOB)
    const order = { name: ' my script ', scopes: ['packs:read'], days: 1 }
    const { status, body } = await bob.post('/tokens', order)
    assert.equal(status, 201)
    assert.match(body.token, /^pd_[\w-]{43}$/)
    assert.equal((await bob.post('/tokens', { ...order, scopes: ['operate'] })).body.code, 'not_operator')
    const program = createBrowser({ headers: { authorization: `Bearer ${body.token}` } })
    assert.deepEqual((await program.get('/me')).body, {
      ...{ name: 'bob', role: 'curator', hasPassword: true, hasFirstPassword: false },
      scopes: ['packs:read'],
    })
    const [token] = (await bob.get('/tokens')).body.tokens
    assert.deepEqual([token?.name, typeof token?.usedAt], ['my script', 'number'])
    assert.equal(JSON.stringify(token).includes(body.token), false)
    world.clock.aheadMs += DAY_MS
    assert.equal((await program.get('/me')).status, 401)
    assert.deepEqual((await bob.get('/tokens')).body.tokens, [])
  })

  test('reads no cookie beside a token, and admits no ended one', async () => {
    const bob = await signedIn(BOB)
    const { token } = (await bob.post('/tokens', { name: 'x', scopes: ['packs:read'], days: 9 })).body
    const headers = { authorization: 'Bearer wrong', cookie: `pd_desk=${bob.jar.get('pd_desk')}` }
    assert.equal((await createBrowser({ headers }).get('/me')).status, 401)
    const program = createBrowser({ headers: { authorization: `bearer ${token}` } })
    assert.equal((await program.get('/me')).status, 200)
    const [listed] = (await bob.get('/tokens')).body.tokens
    await bob.post(`/tokens/${listed?.id}/end`)
    assert.equal((await program.get('/me')).status, 401)
  })

  test('lets operators add people, give them new passwords, end their sessions and remove them', async () => {
    const ann = await signedIn(ANN)
    const added = await ann.post('/people', { name: 'zoe', role: 'curator' })
    assert.equal((await ann.post('/people', { name: 'zoe', role: 'curator' })).body.code, 'account_name_taken')
    const zoe = await signedIn({ name: 'zoe', password: added.body.password })
    const about = (await ann.get('/people')).body.people.find(({ name }) => name === 'zoe')
    assert.deepEqual([about?.role, about?.sessions, about?.hasFirstPassword], ['curator', 1, true])
    await ann.post('/people/zoe/end-sessions')
    assert.equal((await zoe.get('/me')).status, 401)
    const { password } = (await ann.post('/people/zoe/password')).body
    assert.equal((await zoe.signIn({ name: 'zoe', password: added.body.password })).status, 403)
    assert.equal((await zoe.signIn({ name: 'zoe', password })).status, 200)
    assert.equal((await ann.post('/people/zoe/remove')).status, 200)
    assert.equal((await zoe.get('/me')).status, 401)
    assert.equal((await ann.post('/people/zoe/remove')).body.code, 'desk_entry_not_found')
    assert.equal((await ann.post('/people/ann/remove')).body.code, 'last_operator')
    assert.equal((await ann.post('/people', { name: 'No Space', role: 'curator' })).body.code, 'request_invalid')
  })

  test('keeps a log of who changed what, with wrong passwords counted', async () => {
    const ann = await signedIn(ANN)
    for (const name of ['ann', 'nobody', 'no one']) await createBrowser().signIn({ ...wrong, name })
    await ann.post('/people', { name: 'max', role: 'operator' })
    await ann.post('/people/max/remove')
    const { events } = (await ann.get('/log')).body
    const said = events
      .slice(0, 5)
      .map(({ actor, kind, subject, detail, count }) => [actor, kind, subject, detail, count])
    assert.deepEqual(said.toSorted(), [
      [null, 'sign_in_failed', null, null, 2],
      [null, 'sign_in_failed', 'ann', null, 1],
      ['ann', 'account_added', 'max', 'operator', 1],
      ['ann', 'account_removed', 'max', null, 1],
      ['ann', 'signed_in', 'ann', 'Firefox, Linux', 1],
    ])
    const last = events.at(-1)
    const next = (await ann.get(`/log?at=${last?.at}&id=${encodeURIComponent(last?.id ?? '')}`)).body
    assert.equal(
      next.events.some(({ id }) => events.some((event) => event.id === id)),
      false,
    )
  })

  test('is refused to pages of other sites', async () => {
    const ann = await signedIn(ANN)
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const page = createBrowser({ headers })
    for (const [name, value] of ann.jar) page.jar.set(name, value)
    assert.equal((await page.post('/other-sessions/end')).body.code, 'cross_site_refused')
    assert.equal((await page.signIn(ANN)).body.code, 'cross_site_refused')
  })
})
