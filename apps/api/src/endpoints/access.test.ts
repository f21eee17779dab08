import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type BodyOf,
  ENDPOINT_NAMES,
  type EndpointName,
  endpointOf,
  fillPath,
  isAtDesk,
  mayCall,
  type ProblemCode,
  problemsOf,
  ROLES,
  type Role,
  type RoomPlayers,
  type RoomView,
  routeOf,
  SCOPES,
} from '@pd/contract'
import { addAccount, addToken, openSession } from '../testing/desk-accounts.ts'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

type Headers = { readonly cookie?: string; readonly authorization?: string }

type Bodies = { readonly [N in EndpointName as BodyOf<N> extends undefined ? never : N]: BodyOf<N> }

/** A valid body for each endpoint that takes one; a missing one does not compile. */
const BODIES: Bodies = {
  newGame: { plan: 'solo' },
  guess: { round: 1, level: 1, text: 'a teapot' },
  sharpen: { round: 1, level: 1 },
  hint: { round: 1, kind: 'letters' },
  giveUp: { round: 1 },
  playDaily: {},
  challenge: {},
  joinDuel: {},
  nameOnBoards: { name: null },
  useDeviceCode: { code: 'ABCD2345' },
  deskSignIn: { name: 'nobody', password: 'a wrong password' },
  deskPassword: { current: 'a wrong password', password: 'a better password' },
  newDeskToken: { name: 'a program', scopes: ['packs:read'], days: 1 },
  addDeskPerson: { name: 'zoe', role: 'curator' },
  openRoom: {},
  joinRoom: { name: 'Zoe' },
  readyInRoom: { round: 1 },
  reactInRoom: { round: 1, reaction: 'wow' },
  guessInRoom: { round: 1, level: 1, text: 'a teapot' },
  steerRoom: { do: 'lock' },
}

/** Refusals for the want of a role, or of the room. */
const NOT_ADMITTED: readonly (ProblemCode | null)[] = [
  'session_missing',
  'not_host',
  'kicked',
  'room_not_found',
  'not_signed_in',
  'not_operator',
  'scope_missing',
]

const DESK_ROLES = ['curator', 'operator'] as const

describe('access to the endpoints', () => {
  let world: TestApp
  const host = { cookie: '' }
  const player = { cookie: '' }
  const kicked = { cookie: '' }
  const values: Record<string, string> = {}

  before(async () => {
    world = await openTestApp()
    const [opener, ann, bob] = [createPlayer(world), createPlayer(world), createPlayer(world)]
    const { code } = (await opener.post<RoomView>('/rooms', {})).body
    await ann.post(`/rooms/${code}/players`, { name: 'Ann' })
    await bob.post(`/rooms/${code}/players`, { name: 'Bob' })
    const { players } = (await opener.get<RoomPlayers>(`/rooms/${code}/players`)).body
    const seat = players.find(({ name }) => name === 'Bob')?.player
    assert.equal((await opener.post(`/rooms/${code}/host`, { do: 'kick', player: seat })).status, 200)
    const game = await ann.newGame()
    const file = game.rounds[0]?.picture.split('/').at(-1) ?? ''
    Object.assign(values, { code, id: game.id, file, day: 'today', name: 'no-account' })
    Object.assign(values, { code, id: game.id, file, day: 'today', item: 'AAAAAAAAAAAAAAAA' })
    Object.assign(values, { code, id: game.id, file, day: 'today', item: 'AAAAAAAAAAAAAAAA', period: 'day' })
    host.cookie = opener.cookie()
    player.cookie = ann.cookie()
    kicked.cookie = bob.cookie()
    for (const role of DESK_ROLES) await addAccount(world, { name: role, role, password: 'a long password' })
  })
  after(() => world.close())

  /** Calls an endpoint and gives the problem that it answers with, if any. A stream is asked for its head alone. */
  const call = async (name: EndpointName, headers: Headers, asScreen = false): Promise<ProblemCode | null> => {
    const { method, path } = routeOf(name)
    const { media, query } = endpointOf(name)
    const params = [...path.matchAll(/:(\w+)/g)].map(([, key = '']) => values[key] ?? assert.fail(`no ${key}`))
    const isStream = media === 'text/event-stream'
    const { statusCode, payload } = await world.app.inject({
      method: isStream ? 'HEAD' : method,
      url: fillPath(path, params),
      headers,
      ...(asScreen && query && { query: { as: 'screen' } }),
      ...(name in BODIES && { payload: BODIES[name as keyof Bodies] }),
    })
    if (statusCode < 400) return null
    assert.ok(statusCode < 500, `${name}: ${statusCode}`)
    if (isStream) return statusCode === 403 ? 'kicked' : 'room_not_found'
    return JSON.parse(payload).code
  }

  /** A session of the desk is new for each call: one of them ends it. */
  const headersOf = (role: Role): Headers | Promise<Headers> =>
    role === 'curator' || role === 'operator'
      ? openSession(world, role)
      : role === 'host'
        ? host
        : role === 'player'
          ? player
          : {}

  /** How a role is refused that may not call an endpoint. */
  const refusalOf = (role: Role, name: EndpointName): ProblemCode => {
    if (isAtDesk(endpointOf(name).role)) return role === 'curator' ? 'not_operator' : 'not_signed_in'
    return role === 'player' ? 'not_host' : 'session_missing'
  }

  for (const name of ENDPOINT_NAMES)
    test(`${name}: each role is admitted or refused as the row says`, async () => {
      const { role: required } = endpointOf(name)
      for (const role of ROLES) {
        const problem = await call(name, await headersOf(role), role === 'projector')
        if (problem !== null) assert.ok(problemsOf(name).includes(problem), `${name} does not list ${problem}`)
        if (mayCall(role, name)) assert.ok(!NOT_ADMITTED.includes(problem), `${role}: ${problem}`)
        // monitors are told apart by the network: tools/contract/pages.test.ts shows that the proxy forwards no call to these
        else if (required !== 'monitor') assert.equal(problem, refusalOf(role, name), role)
      }
    })

  for (const name of ENDPOINT_NAMES.filter((name) => isAtDesk(endpointOf(name).role)))
    test(`${name}: a token is admitted by its scope and its account's role`, async () => {
      const { scope } = endpointOf(name)
      for (const role of DESK_ROLES)
        for (const held of SCOPES) {
          const problem = await call(name, await addToken(world, role, [held]))
          if (!mayCall(role, name)) assert.equal(problem, 'not_operator', `${role} ${held}`)
          else if (scope === 'any' || scope === held) assert.ok(!NOT_ADMITTED.includes(problem), `${role} ${held}`)
          else assert.equal(problem, 'scope_missing', `${role} ${held}`)
        }
    })

  test('a kicked player is refused everywhere in the room but at its results', async () => {
    const names = ENDPOINT_NAMES.filter((name) => routeOf(name).path.startsWith('/rooms/:code'))
    const admitted = []
    for (const name of names) if ((await call(name, kicked)) !== 'kicked') admitted.push(name)
    assert.deepEqual(admitted, ['roomResults', 'roomResultsJson', 'roomResultsCsv'])
  })

  test('a stranger’s game is not found', async () => {
    for (const name of ENDPOINT_NAMES.filter((name) => routeOf(name).path.startsWith('/games/:id')))
      assert.equal(await call(name, host), 'game_not_found', name)
  })
})
