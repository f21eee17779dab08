import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import {
  type BodyOf,
  ENDPOINT_NAMES,
  type EndpointName,
  endpointOf,
  fillPath,
  isAtDesk,
  type ModeratorLink,
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
import { setUp } from '@pd/testing/set-up'
import { addAccount, addToken, openSession } from '../testing/desk-accounts.ts'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

type Headers = { readonly cookie?: string; readonly authorization?: string; readonly 'sec-fetch-site'?: string }

type Bodies = { readonly [N in EndpointName as BodyOf<N> extends undefined ? never : N]: BodyOf<N> }

/** The host's link for moderators, whose key is there once there is a room. */
const link = { key: '' }

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
  putNotice: { text: 'a notice' },
  useDeviceCode: { code: 'ABCD2345' },
  leaveKiosk: { pin: '0000' },
  deskSignIn: { name: 'nobody', password: 'a wrong password' },
  arriveFromProvider: { query: 'code=none&state=none' },
  beginSecondFactor: { password: 'a wrong password' },
  putSecondFactorOn: { code: '000000' },
  removeSecondFactor: { password: 'a wrong password', code: '000000' },
  deskPassword: { current: 'a wrong password', password: 'a better password' },
  newDeskToken: { name: 'a program', scopes: ['packs:read'], days: 1 },
  addDeskPerson: { name: 'zoe', role: 'curator' },
  newDeskPack: { titles: { en: 'Birds' } },
  changeDeskPack: { credit: 'Ann' },
  orderDeskPacks: { packs: [] },
  editDeskItems: { id: 'AAAAAAAAAAAAAAAA', edits: [{ item: 'AAAAAAAAAAAAAAAA', change: { isHidden: true } }] },
  answerProposal: { item: 'AAAAAAAAAAAAAAAA', locale: 'en', text: 'a teapot', accept: true },
  readNamesTable: { id: 'AAAAAAAAAAAAAAAA', base64: '' },
  playPreview: { link: 'no link' },
  openRoom: {},
  joinRoom: { name: 'Zoe' },
  readyInRoom: { round: 1 },
  reactInRoom: { round: 1, reaction: 'wow' },
  guessInRoom: { round: 1, level: 1, text: 'a teapot' },
  hintInRoom: { round: 1, kind: 'letters' },
  givePicture: { names: ['a teapot'], language: 'en', picture: 'AAAA' },
  steerRoom: { do: 'lock' },
  inviteModerator: {},
  enterAsModerator: link,
  moderateRoom: { do: 'admit_all' },
}

/** Refusals for the want of a role, or of the room. */
const NOT_ADMITTED: readonly (ProblemCode | null)[] = [
  'session_missing',
  'not_host',
  'not_moderator',
  'kicked',
  'room_not_found',
  'not_signed_in',
  'not_operator',
  'scope_missing',
]

/** The reply to a HEAD has no body. */
const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'not_signed_in',
  403: 'scope_missing',
  404: 'desk_entry_not_found',
}

const DESK_ROLES = ['curator', 'operator'] as const

describe('access to the endpoints', () => {
  const world = setUp(openTestApp)
  const host = { cookie: '' }
  const player = { cookie: '' }
  const moderator = { cookie: '' }
  const kicked = { cookie: '' }
  const values: Record<string, string> = {}

  before(async () => {
    const [opener, ann, bob] = [createPlayer(world), createPlayer(world), createPlayer(world)]
    const { code } = (await opener.post<RoomView>('/rooms', {})).body
    await ann.post(`/rooms/${code}/players`, { name: 'Ann' })
    await bob.post(`/rooms/${code}/players`, { name: 'Bob' })
    const { players } = (await opener.get<RoomPlayers>(`/rooms/${code}/players`)).body
    const seat = players.find(({ name }) => name === 'Bob')?.player
    assert.equal((await opener.post(`/rooms/${code}/host`, { do: 'kick', player: seat })).status, 200)
    link.key = (await opener.post<ModeratorLink>(`/rooms/${code}/moderator-link`, {})).body.key
    const mod = createPlayer(world)
    assert.equal((await mod.post(`/rooms/${code}/moderators`, link)).status, 200)
    moderator.cookie = mod.cookie()
    const game = await ann.newGame()
    const file = game.rounds[0]?.picture.split('/').at(-1) ?? ''
    Object.assign(values, { name: 'no-account', picture: 'AAAAAAAAAAAAAAAA', cells: 'small' })
    Object.assign(values, { code, id: game.id, file, day: 'today', item: 'AAAAAAAAAAAAAAAA', period: 'day' })
    host.cookie = opener.cookie()
    player.cookie = ann.cookie()
    kicked.cookie = bob.cookie()
    for (const role of DESK_ROLES) await addAccount(world, { name: role, role, password: 'a long password' })
  })

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
      ...(asScreen && query && 'as' in (query as { properties: object }).properties && { query: { as: 'screen' } }),
      ...(name in BODIES && { payload: BODIES[name as keyof Bodies] }),
    })
    if (statusCode < 400) return null
    assert.ok(statusCode < 500, `${name}: ${statusCode}`)
    if (method === 'HEAD') return CODE_OF_STATUS[statusCode] ?? null
    if (isStream) return statusCode === 403 ? 'kicked' : 'room_not_found'
    return JSON.parse(payload).code
  }

  const SESSIONS: Partial<Record<Role, Headers>> = { host, player, moderator }

  /** A session of the desk is new for each call: one of them ends it. */
  const headersOf = (role: Role): Headers | Promise<Headers> =>
    role === 'curator' || role === 'operator' ? openSession(world, role) : (SESSIONS[role] ?? {})

  /** How a role is refused that may not call an endpoint. */
  const refusalOf = (role: Role, name: EndpointName): ProblemCode => {
    if (isAtDesk(endpointOf(name).role)) return role === 'curator' ? 'not_operator' : 'not_signed_in'
    if (!(role in SESSIONS)) return 'session_missing'
    return endpointOf(name).role === 'moderator' ? 'not_moderator' : 'not_host'
  }

  // an operator closes the room later
  test('a kicked player is refused everywhere in the room but at its results', async () => {
    const names = ENDPOINT_NAMES.filter((name) => routeOf(name).path.startsWith('/rooms/:code'))
    const admitted = []
    for (const name of names) if ((await call(name, kicked)) !== 'kicked') admitted.push(name)
    assert.deepEqual(admitted, ['roomResults', 'roomResultsJson', 'roomResultsCsv'])
  })

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

  for (const name of ENDPOINT_NAMES.filter((name) => !isAtDesk(endpointOf(name).role)))
    test(`${name}: a token is no session of a player`, async () => {
      const problem = await call(name, await addToken(world, 'operator', SCOPES))
      const { role } = endpointOf(name)
      if (role === 'player' || role === 'host' || role === 'moderator') assert.equal(problem, 'session_missing')
      else assert.ok(!NOT_ADMITTED.includes(problem), String(problem))
    })

  for (const name of ENDPOINT_NAMES)
    test(`${name}: a browser with the cookies of a player and of an account is admitted as either`, async () => {
      for (const role of DESK_ROLES) {
        const { cookie } = await openSession(world, role)
        const problem = await call(name, { cookie: `${player.cookie}; ${cookie}` })
        if (mayCall('player', name) || mayCall(role, name))
          assert.ok(!NOT_ADMITTED.includes(problem), `${role} ${problem}`)
        else if (endpointOf(name).role !== 'monitor')
          assert.equal(problem, refusalOf(isAtDesk(endpointOf(name).role) ? role : 'player', name))
      }
    })

  for (const name of ENDPOINT_NAMES.filter((name) => routeOf(name).method === 'POST'))
    test(`${name}: a page of another site is refused in the browser of any role`, async () => {
      for (const role of ROLES)
        for (const site of ['cross-site', 'same-site'])
          assert.equal(
            await call(name, { ...(await headersOf(role)), 'sec-fetch-site': site }),
            'cross_site_refused',
            role,
          )
    })

  test('a stranger’s game is not found', async () => {
    for (const name of ENDPOINT_NAMES.filter((name) => routeOf(name).path.startsWith('/games/:id')))
      assert.equal(await call(name, host), 'game_not_found', name)
  })
})
