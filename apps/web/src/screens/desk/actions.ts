import type { Answer, Client, NewPerson, NewToken } from '@pd/contract/client'
import type { ProblemCode } from '../../app/problem.ts'
import type { SafeStorage } from '../../app/storage.ts'
import { createFactorActions, type FactorNeeds } from './account/factor-actions.ts'
import { createProviderActions, type ProviderNeeds } from './account/provider-actions.ts'
import type { Desk, DeskPart } from './state.ts'

type DeskClient = ProviderNeeds['client'] &
  FactorNeeds['client'] &
  Pick<
    Client,
    | 'deskSignIn'
    | 'deskSignOut'
    | 'deskMe'
    | 'deskPassword'
    | 'deskSessions'
    | 'endDeskSession'
    | 'endOtherDeskSessions'
    | 'deskTokens'
    | 'newDeskToken'
    | 'endDeskToken'
    | 'deskPeople'
    | 'addDeskPerson'
    | 'removeDeskPerson'
    | 'resetDeskPassword'
    | 'endDeskSessionsOf'
    | 'deskLog'
  >

/** Where the browser keeps that an account has signed in; without it the page sends no request. */
const SIGNED_IN = 'desk'

type Needs = { readonly client: DeskClient; readonly storage: SafeStorage; readonly leave: (url: string) => void }
type Session = Needs & { readonly desk: Desk }

/** Nothing of an account is left on the page for the next person. */
const forget = ({ desk, storage }: Session): void => {
  storage.set(SIGNED_IN, 'no')
  desk.me.value = null
  desk.sessions.value = []
  desk.tokens.value = []
  desk.people.value = []
  desk.log.value = { events: [], isWhole: true }
  desk.packs.value = undefined
  desk.secret.value = undefined
  desk.factor.value = undefined
  desk.newFactor.value = undefined
  desk.recoveryCodes.value = []
  desk.isPasswordChanged.value = false
}

/** Shows at a part of the page why the server refused something; an account whose session has ended signs in again, where the reason stands. */
const refuse = (session: Session, part: DeskPart, code: ProblemCode): void => {
  const isOver = code === 'not_signed_in'
  session.desk.trouble.value = { part: isOver ? 'signIn' : part, code }
  if (isOver) forget(session)
}

/** Asks the server for a part of the page, one request at a time; undefined when it refused, with the reason shown there. */
const ask = async <T>(session: Session, part: DeskPart, call: () => Promise<Answer<T>>): Promise<T | undefined> => {
  const { desk } = session
  if (desk.busy.value) return undefined
  desk.busy.value = true
  const answer = await call()
  desk.busy.value = false
  if (answer.ok) {
    desk.trouble.value = undefined
    return answer.value
  }
  refuse(session, part, answer.problem.code)
  return undefined
}

/** Loads what stands below the account; what fails stays as it was, and its next change says why. */
const refresh = async ({ client, desk }: Session): Promise<void> => {
  const [sessions, tokens] = await Promise.all([client.deskSessions(), client.deskTokens()])
  if (sessions.ok) desk.sessions.value = sessions.value.sessions
  if (tokens.ok) desk.tokens.value = tokens.value.tokens
  if (desk.me.value?.role !== 'operator') return
  const [people, log] = await Promise.all([client.deskPeople(), client.deskLog()])
  if (people.ok) desk.people.value = people.value.people
  if (log.ok) desk.log.value = log.value
}

const load = async (session: Session): Promise<void> => {
  const { client, desk, storage } = session
  if (storage.get(SIGNED_IN) !== 'yes') {
    desk.me.value = null
    return
  }
  const answer = await client.deskMe()
  if (answer.ok) {
    desk.me.value = answer.value
    desk.trouble.value = undefined
    return refresh(session)
  }
  const { code } = answer.problem
  if (code === 'not_signed_in') forget(session)
  else desk.trouble.value = { part: 'page', code }
}

const accountActions = (session: Session) => {
  const { client, desk, storage } = session
  return {
    signIn: async (name: string, password: string, code?: string): Promise<boolean> => {
      const me = await ask(session, 'signIn', () => client.deskSignIn({ name, password, ...(code && { code }) }))
      desk.needsCode.value = !me && (desk.needsCode.value || desk.trouble.value?.code === 'code_missing')
      if (!me) return false
      storage.set(SIGNED_IN, 'yes')
      desk.me.value = me
      await refresh(session)
      return true
    },
    signOut: async (): Promise<void> => {
      if (await ask(session, 'page', () => client.deskSignOut())) forget(session)
    },
    changePassword: async (current: string, password: string): Promise<boolean> => {
      const done = await ask(session, 'password', () => client.deskPassword({ current, password }))
      desk.isPasswordChanged.value = done !== undefined
      if (done) await load(session)
      return done !== undefined
    },
  }
}

/** Makes what changes the desk: each call is followed by a look at what there is now. */
const createChange =
  (session: Session): FactorNeeds['change'] =>
  async (part, call) => {
    const value = await ask(session, part, call)
    if (value !== undefined) await refresh(session)
    return value
  }

const changeActions = (session: Session) => {
  const { client, desk } = session
  const change = createChange(session)
  const showPassword = (name: string, shown: { readonly password: string } | undefined): boolean => {
    if (shown) desk.secret.value = { kind: 'password', of: name, text: shown.password }
    return shown !== undefined
  }
  return {
    endSession: (id: string) => change('sessions', () => client.endDeskSession(id)),
    endOtherSessions: () => change('sessions', () => client.endOtherDeskSessions()),
    addToken: async (token: NewToken): Promise<boolean> => {
      const shown = await change('tokens', () => client.newDeskToken(token))
      if (shown) desk.secret.value = { kind: 'token', of: token.name, text: shown.token }
      return shown !== undefined
    },
    endToken: (id: string) => change('tokens', () => client.endDeskToken(id)),
    addPerson: async (person: NewPerson): Promise<boolean> =>
      showPassword(person.name, await change('people', () => client.addDeskPerson(person))),
    removePerson: (name: string) => change('people', () => client.removeDeskPerson(name)),
    resetPassword: async (name: string): Promise<boolean> =>
      showPassword(name, await change('people', () => client.resetDeskPassword(name))),
    endSessionsOf: (name: string) => change('people', () => client.endDeskSessionsOf(name)),
  }
}

/** What people do at the desk. */
export const createDeskActions = ({ client, storage, leave }: Needs, desk: Desk) => {
  const session: Session = { client, storage, leave, desk }
  const signedIn = (): Promise<void> => {
    storage.set(SIGNED_IN, 'yes')
    return load(session)
  }
  return {
    load: () => load(session),
    refused: (part: DeskPart, code: ProblemCode): void => refuse(session, part, code),
    ...createProviderActions({ client, desk, leave, signedIn }),
    ...accountActions(session),
    ...changeActions(session),
    ...createFactorActions({ client, desk, change: createChange(session) }),
    moreLog: async (): Promise<void> => {
      const last = desk.log.value.events.at(-1)
      const page = await ask(session, 'log', () => client.deskLog(last && { at: last.at, id: last.id }))
      if (page) desk.log.value = { events: [...desk.log.value.events, ...page.events], isWhole: page.isWhole }
    },
    hideSecret: (): void => {
      desk.secret.value = undefined
    },
  }
}
export type DeskActions = ReturnType<typeof createDeskActions>
