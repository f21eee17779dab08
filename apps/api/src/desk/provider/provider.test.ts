import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { DeskLog, DeskMe, Problem } from '@pd/contract'
import { openTestProvider, signInAtProvider, TEST_CLIENT, type TestProvider } from '@pd/testing/oidc/test-provider'
import { addAccount } from '../../testing/desk-accounts.ts'
import { openTestApp, type TestApp } from '../../testing/test-app.ts'

const ORIGIN = 'https://game.example'
const PEOPLE = {
  ann: { groups: ['staff'], preferred_username: 'ann', email: 'ann@school.example', email_verified: true },
  bob: { groups: ['teachers'], preferred_username: 'Bob' },
  eve: { groups: ['pupils'], preferred_username: 'admin', email: 'admin@school.example', email_verified: true },
}
const PASSWORD = 'a long password'

type Body = DeskMe & DeskLog & Problem & { url: string; provider: string | null }

describe('sign-in by a provider of OpenID Connect', () => {
  let provider: TestProvider
  let world: TestApp
  const people: Record<string, Record<string, unknown>> = { ...PEOPLE }

  const open = (issuer: string, basePath = '') =>
    openTestApp({
      basePath,
      provider: {
        ...{ issuer, clientId: TEST_CLIENT.id, clientSecret: TEST_CLIENT.secret, name: 'School' },
        scope: 'openid profile email',
        rules: { claim: 'groups', operators: ['staff'], curators: ['teachers'] },
      },
    })
  before(async () => {
    provider = await openTestProvider({ people, returnTo: [`${ORIGIN}/desk`] })
    world = await open(provider.issuer)
    await addAccount(world, { name: 'admin', role: 'operator', password: PASSWORD })
  })
  after(async () => {
    await world.close()
    await provider.close()
  })
  beforeEach(() => {
    provider.state.forge = null
    Object.assign(people, PEOPLE)
  })

  /** A browser behind a proxy that holds the certificate. */
  const createBrowser = ({ app } = world) => {
    const jar = new Map<string, string>()
    const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
      const proxied = { host: 'game.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' }
      const headers = { ...proxied, ...(cookie && { cookie }), ...(method === 'POST' && { origin: ORIGIN }) }
      const response = await app.inject({ method, url: `/desk${url}`, headers, ...(payload && { payload }) })
      const set = [response.headers['set-cookie'] ?? []].flat()
      for (const line of set) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (value) jar.set(name, value)
        else jar.delete(name)
      }
      return { status: response.statusCode, body: response.json() as Body, set }
    }
    const leave = async () => (await send('POST', '/sign-in/provider')).body.url
    const arrive = (query: string) => send('POST', '/sign-in/provider/answer', { query })
    const signIn = async (person: string) => {
      const back = await signInAtProvider(await leave(), person)
      return { ...(await arrive(back.search.slice(1))), back }
    }
    return { jar, send, leave, arrive, signIn, get: (url: string) => send('GET', url) }
  }
  const refusedWith = async (claims: Record<string, unknown>) => {
    provider.state.forge = (given) => ({ ...given, ...claims })
    return (await createBrowser().signIn('ann')).body.code
  }
  const seconds = () => Math.floor(Date.now() / 1000)

  test('opens a session like that of a password, with the role of the group', async () => {
    const ann = createBrowser()
    assert.equal((await ann.get('/sign-in')).body.provider, 'School')
    const { status, body, back, set } = await ann.signIn('ann')
    assert.equal(back.origin + back.pathname, `${ORIGIN}/desk`)
    assert.deepEqual(
      [status, body],
      [200, { name: 'ann', role: 'operator', hasPassword: false, hasFirstPassword: false, scopes: null }],
    )
    assert.match(set.join('\n'), /__Host-pd_desk=[^;]+;.* HttpOnly; Secure; SameSite=Strict/)
    assert.equal((await ann.get('/me')).body.name, 'ann')
    assert.deepEqual([...ann.jar.keys()].sort(), ['__Host-pd_desk', '__Host-pd_desk_device'])
    const { events } = (await ann.get('/log')).body
    const own = events.filter(({ subject }) => subject === 'ann').map(({ kind, detail }) => [kind, detail])
    assert.deepEqual(own.sort(), [
      ['account_added', 'operator'],
      ['signed_in', 'lightMyRequest · School'],
    ])
    assert.equal((await ann.send('POST', '/sign-out')).status, 200)
    assert.equal((await ann.get('/me')).body.code, 'not_signed_in')
  })

  test('asks with a proof key, a state and a nonce', async () => {
    const url = new URL(await createBrowser().leave())
    const asked = Object.fromEntries(url.searchParams)
    assert.deepEqual(
      [asked['response_type'], asked['code_challenge_method'], asked['redirect_uri'], asked['scope']],
      ['code', 'S256', `${ORIGIN}/desk`, 'openid profile email'],
    )
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked[name] ?? '').length >= 32, name)
  })

  test('comes back to the desk below a base path', async () => {
    const below = await open(provider.issuer, '/game')
    const url = new URL(await createBrowser(below).leave())
    assert.equal(url.searchParams.get('redirect_uri'), `${ORIGIN}/game/desk`)
    await below.close()
  })

  test('finds the account again by issuer and subject alone, whatever the person is called by now', async () => {
    const { body } = await createBrowser().signIn('bob')
    assert.deepEqual([body.name, body.role], ['bob', 'curator'])
    people['bob'] = { groups: ['staff'], preferred_username: 'robert' }
    const again = (await createBrowser().signIn('bob')).body
    assert.deepEqual([again.name, again.role], ['bob', 'operator'])
    const events = await world.store.desk.log({ before: null, limit: 99 })
    assert.ok(
      events.some(({ kind, subject, detail }) => kind === 'role_changed' && subject === 'bob' && detail === 'operator'),
    )
  })

  test('gives a person with the name of an account an account of another name', async () => {
    people['eve'] = { ...PEOPLE.eve, groups: ['teachers'] }
    const { body } = await createBrowser().signIn('eve')
    assert.deepEqual([body.name, body.role], ['admin-2', 'curator'])
  })

  test('refuses a group without a role, and ends the sessions of an earlier role', async () => {
    people['zoe'] = { groups: ['teachers'], preferred_username: 'zoe' }
    const zoe = createBrowser()
    await zoe.signIn('zoe')
    people['zoe'] = { groups: ['pupils'], preferred_username: 'zoe' }
    const { status, body } = await createBrowser().signIn('zoe')
    assert.deepEqual([status, body.code], [403, 'role_missing'])
    assert.equal((await zoe.get('/me')).body.code, 'not_signed_in')
    people['max'] = { preferred_username: 'max' }
    assert.equal((await createBrowser().signIn('max')).body.code, 'role_missing')
    assert.equal(await world.store.desk.account('max'), null)
  })

  test('refuses another state, a state of another browser, and one that has counted', async () => {
    const ann = createBrowser()
    const back = await signInAtProvider(await ann.leave(), 'ann')
    const query = back.search.slice(1)
    assert.equal((await createBrowser().arrive(query)).body.code, 'provider_refused', 'no departure')
    const other = createBrowser()
    await other.leave()
    assert.equal((await other.arrive(query)).body.code, 'provider_refused', 'a departure of its own')
    const kept = new Map(ann.jar)
    back.searchParams.set('state', 'x'.repeat(43))
    assert.equal((await ann.arrive(back.search.slice(1))).body.code, 'provider_refused', 'another state')
    assert.equal(ann.jar.size, 0, 'a departure counts once')
    for (const [name, value] of kept) ann.jar.set(name, value)
    assert.equal((await ann.arrive(query)).status, 200)
    const replayed = createBrowser()
    for (const [name, value] of kept) replayed.jar.set(name, value)
    assert.equal((await replayed.arrive(query)).body.code, 'provider_refused', 'a code counts once')
  })

  test('refuses an answer that comes later than ten minutes', async () => {
    const ann = createBrowser()
    const back = await signInAtProvider(await ann.leave(), 'ann')
    world.clock.aheadMs += 10 * 60_000
    assert.equal((await ann.arrive(back.search.slice(1))).body.code, 'provider_refused')
  })

  test('refuses a token of another nonce, audience, issuer or time', async () => {
    assert.equal(await refusedWith({ nonce: 'another' }), 'provider_refused')
    assert.equal(await refusedWith({ aud: 'another-client' }), 'provider_refused')
    assert.equal(await refusedWith({ iss: 'https://evil.example' }), 'provider_refused')
    assert.equal(await refusedWith({ exp: seconds() - 120 }), 'provider_refused')
    assert.equal(await refusedWith({ exp: seconds() - 20 }), undefined, 'clocks may be a minute apart')
  })

  test('refuses a token that the provider has not signed', async () => {
    provider.state.forge = (given) => given
    const { state } = provider
    const ann = createBrowser()
    const back = await signInAtProvider(await ann.leave(), 'ann')
    state.signature = 'A'.repeat(342)
    assert.equal((await ann.arrive(back.search.slice(1))).body.code, 'provider_refused')
    state.signature = null
  })

  test('refuses what the person has refused at the provider', async () => {
    const ann = createBrowser()
    const { searchParams } = new URL(await ann.leave())
    const query = new URLSearchParams({ error: 'access_denied', state: searchParams.get('state') ?? '' })
    assert.equal(
      (await ann.arrive(`${query}&iss=${encodeURIComponent(provider.issuer)}`)).body.code,
      'provider_refused',
    )
  })

  test('says that a provider is away, and a password opens the desk all the same', async () => {
    const gone = await openTestProvider({ people, returnTo: [`${ORIGIN}/desk`] })
    const there = await open(gone.issuer)
    await addAccount(there, { name: 'admin', role: 'operator', password: PASSWORD })
    const ann = createBrowser(there)
    const back = await signInAtProvider(await ann.leave(), 'ann')
    await gone.close()
    const { status, body } = await ann.arrive(back.search.slice(1))
    assert.deepEqual([status, body.code], [503, 'provider_unavailable'])
    assert.equal((await ann.send('POST', '/sign-in', { name: 'admin', password: PASSWORD })).status, 200)
    await there.close()
    const never = await open(gone.issuer)
    const refused = await createBrowser(never).send('POST', '/sign-in/provider')
    assert.deepEqual([refused.status, refused.body.code], [503, 'provider_unavailable'])
    await never.close()
  })

  test('has no password to change, and none is right for it', async () => {
    const ann = createBrowser()
    await ann.signIn('ann')
    const passwords = { current: '', password: 'a better password' }
    assert.equal((await ann.send('POST', '/password', passwords)).body.code, 'password_wrong')
    for (const password of ['', 'any'])
      assert.equal(
        (await createBrowser().send('POST', '/sign-in', { name: 'ann', password })).body.code,
        'password_wrong',
      )
  })
})

test('without a provider there is a form alone', async () => {
  const world = await openTestApp()
  assert.deepEqual((await world.app.inject('/desk/sign-in')).json(), { provider: null })
  const left = await world.app.inject({ method: 'POST', url: '/desk/sign-in/provider' })
  assert.equal(left.statusCode, 404)
  await world.close()
})
