import {
  DeskLog,
  DeskMe,
  DeskPeople,
  DeskSessions,
  DeskSignIn,
  DeskTokens,
  Done,
  LogQuery,
  NewPassword,
  NewPerson,
  NewToken,
  ShownPassword,
  ShownToken,
} from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const desk = { tag: 'desk', cache: 'no-store' } as const
const own = { ...desk, role: 'curator' } as const
const people = { ...desk, role: 'operator' } as const

/** The people of the desk: they sign in, see to their sessions and tokens, and operators see to accounts. */
export const deskEndpoints = {
  deskSignIn: {
    ...desk,
    role: 'anonymous',
    summary: 'Sign in: the reply sets the cookie of a session',
    body: DeskSignIn,
    reply: DeskMe,
    problems: ['password_wrong', 'sign_in_paused'],
  },
  deskSignOut: { ...own, summary: 'End the session that calls', reply: Done },
  deskMe: { ...own, scope: 'any', summary: 'The account that calls', reply: DeskMe },
  deskPassword: {
    ...own,
    summary: 'Choose a new password, which ends the other sessions of the account',
    body: NewPassword,
    reply: Done,
    problems: ['password_wrong', 'password_too_short', 'sign_in_paused'],
  },
  deskSessions: { ...own, summary: 'The sessions of the caller', reply: DeskSessions },
  endDeskSession: { ...own, summary: 'End a session of the caller', reply: Done, problems: ['desk_entry_not_found'] },
  endOtherDeskSessions: { ...own, summary: 'End all other sessions of the caller', reply: Done },
  deskTokens: { ...own, summary: 'The API tokens of the caller', reply: DeskTokens },
  newDeskToken: {
    ...own,
    summary: 'Make an API token, which is shown once',
    body: NewToken,
    status: 201,
    reply: ShownToken,
    problems: ['not_operator', 'too_many_tokens'],
  },
  endDeskToken: { ...own, summary: 'End an API token of the caller', reply: Done, problems: ['desk_entry_not_found'] },
  deskPeople: { ...people, scope: 'operate', summary: 'All accounts', reply: DeskPeople },
  addDeskPerson: {
    ...people,
    summary: 'Add an account, whose first password is shown once',
    body: NewPerson,
    status: 201,
    reply: ShownPassword,
    problems: ['account_name_taken', 'sign_in_paused'],
  },
  removeDeskPerson: {
    ...people,
    summary: 'Remove an account with its sessions and tokens',
    reply: Done,
    problems: ['desk_entry_not_found', 'last_operator'],
  },
  resetDeskPassword: {
    ...people,
    summary: 'Give an account a new first password, which is shown once, and end its sessions',
    reply: ShownPassword,
    problems: ['desk_entry_not_found', 'sign_in_paused'],
  },
  endDeskSessionsOf: { ...people, summary: 'End all sessions of an account', reply: Done },
  deskLog: { ...people, scope: 'operate', summary: 'Who changed what when', query: LogQuery, reply: DeskLog },
} as const satisfies Rows
