import { newId } from '@pd/catalogue'
import { createPasswordHasher, drawPassword, Fault, openDataFolder } from '@pd/runtime'
import { withDatabase } from '@pd/runtime/open-database'
import type { DeskEventKind, DeskStore } from '@pd/store'
import { databaseOptions } from '../database-options.ts'
import { defineJob } from '../job.ts'
import { DATABASE_SETTINGS, SETTINGS } from '../settings.ts'

const FIRST_ACCOUNT = 'admin'

const eventOf = (kind: DeskEventKind, subject: string, at: number) =>
  ({ id: newId(), at, actor: null, token: null, kind, subject, detail: null }) as const

/** Gives an account a new password, ends its sessions and removes its second factor; makes the first account where there is none. */
export const givePassword = async (desk: DeskStore, name: string, now: number): Promise<string> => {
  const password = drawPassword()
  const passwordHash = (await createPasswordHasher().hash(password)) ?? ''
  const first = { name, role: 'operator', passwordHash, hasFirstPassword: true, createdAt: now } as const
  if (name === FIRST_ACCOUNT && (await desk.addFirst(first, eventOf('account_added', name, now)))) return password
  const changed = { account: name, hash: passwordHash, isFirst: true, keepSession: null }
  if (await desk.setPassword(changed, eventOf('password_reset', name, now))) {
    await desk.removeFactor(name, eventOf('factor_removed', name, now))
    return password
  }
  const names = (await desk.accounts()).map((account) => account.name)
  throw new Fault(`The desk has no account "${name}": it has ${names.join(', ') || 'none yet, so name admin'}.`, 2)
}

/** For an operator without a password, and for one who was locked out of a browser by the loss of a device. */
export const password = defineJob({
  name: 'password',
  about:
    'Give an account of the desk (admin if none is named) a new password, shown once, and end its sessions and second factor.',
  operand: { word: 'NAME', required: false },
  settings: { ...DATABASE_SETTINGS, logLevel: SETTINGS.logLevel },
  run: async (settings, operand = FIRST_ACCOUNT, tools) => {
    const name = operand.toLowerCase()
    const data = await openDataFolder(settings.data, {
      database: settings.database,
      writes: settings.database ? [] : ['root'],
    })
    const given = await withDatabase(
      data,
      (store) => givePassword(store.desk, name, Date.now()),
      databaseOptions(settings, tools.reporter),
    )
    tools.audit('password_reset', { account: name })
    tools.print(`${given}\n`)
    return 0
  },
})
