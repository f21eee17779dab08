import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import {
  addAccount,
  addFirst,
  listAccounts,
  type NewPassword,
  readAccount,
  removeAccount,
  setPassword,
} from './accounts.ts'
import type { DeskAccount, DeskEvent, DeskSession, DeskToken, LoggedEvent } from './desk-types.ts'
import {
  beginFactor,
  countRecovery,
  type DeskFactor,
  listFactors,
  type NewFactor,
  putFactorOn,
  readFactor,
  removeFactor,
  type SpentCode,
  spendCode,
} from './factors.ts'
import { type DeskIdentity, enterByProvider, type ProvenSignIn, readIdentity } from './identities.ts'
import { countFailure, type LogPage, readLog, recordEvent, sweepDesk } from './log.ts'
import {
  endSession,
  endSessions,
  listSessions,
  type NewSession,
  openSession,
  readSession,
  type SessionOfAccount,
  touchSession,
} from './sessions.ts'
import { addToken, endToken, listTokens, type NewToken, readToken, type TokenOfAccount, touchToken } from './tokens.ts'

/** The accounts of the desk, their sessions and tokens, and the log. A change is kept with its entry of the log, or neither is. */
export type DeskStore = {
  account(name: string): Promise<DeskAccount | null>
  accounts(): Promise<DeskAccount[]>
  /** Adds an account when there is none at all; of several processes at once one does. */
  addFirst(account: DeskAccount, event: DeskEvent): Promise<boolean>
  /** False when the name is taken. */
  addAccount(account: DeskAccount, event: DeskEvent): Promise<boolean>
  /** Removes an account with its sessions and tokens, unless no operator would be left. */
  removeAccount(name: string, event: DeskEvent): Promise<'removed' | 'missing' | 'last_operator'>
  /** Sets a password and ends the other sessions; false when there is no such account. */
  setPassword(password: NewPassword, event: DeskEvent): Promise<boolean>

  /** The account of a person at a provider, or null. */
  identity(identity: DeskIdentity): Promise<string | null>
  /** The account of a proven sign-in, made for a person who is new; null for a state that counted before. */
  enterByProvider(signIn: ProvenSignIn): Promise<string | null>

  /** The second factor of an account, on or begun; null where there is none. */
  factor(account: string): Promise<DeskFactor | null>
  /** The accounts with a second factor. */
  factors(): Promise<string[]>
  /** Begins a second factor anew, with a sealed secret; false where one is on. */
  beginFactor(account: string, secret: string): Promise<boolean>
  /** Puts on the second factor that was begun, with the hashes of its codes for recovery; false where none was. */
  putFactorOn(factor: NewFactor, event: DeskEvent): Promise<boolean>
  /** False where there is none. */
  removeFactor(account: string, event: DeskEvent): Promise<boolean>
  /** Spends a code, which counts once; false where it has counted, or where there is no such code. */
  spendCode(code: SpentCode): Promise<boolean>
  /** How many codes for recovery an account has left. */
  countRecovery(account: string): Promise<number>

  openSession(session: NewSession, event: DeskEvent): Promise<void>
  /** The session of a hash, if it has not ended. */
  session(hash: string, now: number): Promise<SessionOfAccount | null>
  touchSession(id: string, now: number): Promise<void>
  /** The sessions of an account that have not ended, the last seen first. */
  sessions(account: string, now: number): Promise<DeskSession[]>
  /** False when the account has no such session. */
  endSession(session: Pick<DeskSession, 'account' | 'id'>, event: DeskEvent): Promise<boolean>
  /** Ends the sessions of an account but one, and gives their number. */
  endSessions(which: { readonly account: string; readonly but: string | null }, event: DeskEvent): Promise<number>

  /** False when the account has as many tokens as it may. */
  addToken(token: NewToken, event: DeskEvent): Promise<boolean>
  /** The token of a hash, if it has not ended. */
  token(hash: string, now: number): Promise<TokenOfAccount | null>
  touchToken(id: string, now: number): Promise<void>
  /** The tokens of an account that have not ended, the newest first. */
  tokens(account: string, now: number): Promise<DeskToken[]>
  /** Ends a token, whose name becomes the subject of the entry; false when the account has no such token. */
  endToken(token: Pick<DeskToken, 'account' | 'id'>, event: DeskEvent): Promise<boolean>

  /** Counts a wrong password of an account, or of an unknown name. */
  countFailure(account: string | null, now: number): Promise<void>
  /** Writes an entry of what changed nothing, such as a pack that was exported. */
  record(event: DeskEvent): Promise<void>
  log(page: LogPage): Promise<LoggedEvent[]>
  /** Deletes what has ended, and entries of the log that are older than a year. */
  sweep(now: number): Promise<void>
}

/** The desk in an open database. */
export const createDeskStore = (db: Kysely<Tables>): DeskStore => ({
  account: (name) => readAccount(db, name),
  accounts: () => listAccounts(db),
  addFirst: (account, event) => addFirst(db, account, event),
  addAccount: (account, event) => addAccount(db, account, event),
  removeAccount: (name, event) => removeAccount(db, name, event),
  setPassword: (password, event) => setPassword(db, password, event),
  identity: (identity) => readIdentity(db, identity),
  enterByProvider: (signIn) => enterByProvider(db, signIn),
  factor: (account) => readFactor(db, account),
  factors: () => listFactors(db),
  beginFactor: (account, secret) => beginFactor(db, account, secret),
  putFactorOn: (factor, event) => putFactorOn(db, factor, event),
  removeFactor: (account, event) => removeFactor(db, account, event),
  spendCode: (code) => spendCode(db, code),
  countRecovery: (account) => countRecovery(db, account),
  openSession: (session, event) => openSession(db, session, event),
  session: (hash, now) => readSession(db, hash, now),
  touchSession: (id, now) => touchSession(db, id, now),
  sessions: (account, now) => listSessions(db, account, now),
  endSession: (session, event) => endSession(db, session, event),
  endSessions: (which, event) => endSessions(db, which, event),
  addToken: (token, event) => addToken(db, token, event),
  token: (hash, now) => readToken(db, hash, now),
  touchToken: (id, now) => touchToken(db, id, now),
  tokens: (account, now) => listTokens(db, account, now),
  endToken: (token, event) => endToken(db, token, event),
  countFailure: (account, now) => countFailure(db, account, now),
  record: (event) => recordEvent(db, event),
  log: (page) => readLog(db, page),
  sweep: (now) => sweepDesk(db, now),
})
