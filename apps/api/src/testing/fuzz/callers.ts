import { SCOPES, type Scope } from '@pd/contract'
import { addAccount, addToken, openSession } from '../desk-accounts.ts'
import { createPlayer, type TestApp } from '../test-app.ts'
import type { Random } from './chance.ts'
import { createKnown, type Known } from './known.ts'
import { PASSWORD, setStage } from './stage.ts'

type Headers = { readonly cookie?: string; readonly authorization?: string }

/** A kind of caller, with its headers at present and what it has seen. */
export type Caller = {
  readonly name: string
  readonly role: string
  readonly headers: () => Headers
  readonly isAtDesk: boolean
  /** Of a program; null for a person. */
  readonly scopes: readonly Scope[] | null
  readonly known: Known
  /** Signs in again, should a request have ended the session, the token or the account. */
  readonly renew: () => Promise<void>
}

const DESK_ROLES = ['curator', 'operator'] as const
type DeskRole = (typeof DESK_ROLES)[number]

/** The PIN of the kiosk that callers know of. */
export const KIOSK_PIN = '2468'

const FIRST = {
  name: [...DESK_ROLES, 'Zoe'],
  'sign-in name': DESK_ROLES,
  'sign-in password': [PASSWORD],
  password: [PASSWORD],
  current: [PASSWORD],
  pin: [KIOSK_PIN],
  day: ['today'],
  lang: ['en', 'fr'],
  base64: [Buffer.from('file\tname_en\nnone.png\tlion\n').toString('base64')],
}

type Memory = () => Known

/** A caller whose cookie changes with each stage. */
const createPlaying = (name: string, remembers: Memory) => {
  let headers: Headers = {}
  const caller: Caller = {
    name,
    role: name,
    headers: () => headers,
    isAtDesk: false,
    scopes: null,
    known: remembers(),
    renew: async () => undefined,
  }
  const enter = (cookie: string): void => {
    headers = { cookie }
  }
  return { caller, enter }
}

const createDesk = (world: TestApp, remembers: Memory) => {
  const ensureAccount = async (name: string, role: DeskRole): Promise<void> => {
    if ((await world.store.desk.account(name)) === null) await addAccount(world, { name, role, password: PASSWORD })
  }
  return (
    { name, role, scopes = null }: { name: string; role: DeskRole; scopes?: Caller['scopes'] },
    enter: () => Promise<Headers>,
  ): Caller => {
    let headers: Headers = {}
    const renew = async () => {
      await ensureAccount(role, role)
      headers = await enter()
    }
    return { name, role, headers: () => headers, isAtDesk: true, scopes, known: remembers(), renew }
  }
}

/** The callers, and how the stage is set for them anew. */
export type Callers = { readonly list: readonly Caller[]; readonly setStage: () => Promise<void> }

/** One caller of each kind: without a session, those of rooms and games, accounts of the desk, and programs with each scope. */
export const createCallers = async (world: TestApp, random: Random): Promise<Callers> => {
  const common = createKnown({}, random)
  const remembers = () => createKnown(FIRST, random, common)
  const atDesk = createDesk(world, remembers)
  const program = (role: DeskRole, scopes: readonly Scope[]): Caller =>
    atDesk({ name: `${role}’s program for ${scopes.join(' and ')}`, role, scopes }, () => addToken(world, role, scopes))
  const playing = (['player', 'host', 'moderator'] as const).map((role) => ({
    role,
    ...createPlaying(role, remembers),
  }))
  const list = [
    createPlaying('anonymous', remembers).caller,
    ...playing.map(({ caller }) => caller),
    ...DESK_ROLES.map((role) => atDesk({ name: role, role }, () => openSession(world, role))),
    ...SCOPES.map((scope) => program('operator', [scope])),
    program('curator', SCOPES),
  ]
  const cast = { player: createPlayer(world), host: createPlayer(world), moderator: createPlayer(world) }
  await cast.player.newGame()
  for (const each of [cast.host, cast.moderator]) await each.post('/rooms', {})
  for (const { role, enter } of playing) enter(cast[role].cookie())
  const stage = async () => {
    for (const { renew } of list) await renew()
    const learn = (body: unknown, place: string) => {
      for (const { known } of list) known.learn(body, place)
    }
    const desk = list.find(({ name }) => name === 'operator')?.headers() ?? {}
    await setStage(world, { cast, desk, learn })
    for (const { role, enter } of playing) enter(cast[role].cookie())
  }
  return { list, setStage: stage }
}
