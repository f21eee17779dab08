import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { addAccount, addFirst, listAccounts, readAccount, removeAccount, setPassword } from './accounts.ts'
import { beginFactor, countRecovery, listFactors, putFactorOn, readFactor, removeFactor, spendCode } from './factors.ts'
import { enterByProvider, readIdentity } from './identities.ts'
import { countFailure, readLog, recordEvent, sweepDesk } from './log.ts'
import { endSession, endSessions, listSessions, openSession, readSession, touchSession } from './sessions.ts'
import { addToken, endToken, listTokens, readToken, touchToken } from './tokens.ts'

/** The accounts of the desk, their sessions and tokens, and the log. A change is kept with its entry of the log, or neither is. */
export const createDeskStore = (db: Db) =>
  queriesOver(db, {
    account: readAccount,
    accounts: listAccounts,
    addFirst,
    addAccount,
    removeAccount,
    setPassword,
    identity: readIdentity,
    enterByProvider,
    factor: readFactor,
    factors: listFactors,
    beginFactor,
    putFactorOn,
    removeFactor,
    spendCode,
    countRecovery,
    openSession,
    session: readSession,
    touchSession,
    sessions: listSessions,
    endSession,
    endSessions,
    addToken,
    token: readToken,
    touchToken,
    tokens: listTokens,
    endToken,
    countFailure,
    record: recordEvent,
    log: readLog,
    sweep: sweepDesk,
  })
export type DeskStore = ReturnType<typeof createDeskStore>
