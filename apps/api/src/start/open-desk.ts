import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '@pd/catalogue'
import { audit, createPasswordHasher, drawPassword } from '@pd/runtime'
import type { Context, OpenGame } from './open-game.ts'

/** The account that the first start makes. */
export const FIRST_ACCOUNT = 'admin'
const FILE = 'first-password'

/** Hands over a drawn password: at the terminal, else in a file for the user alone, and in the log where there is no other place. */
const handOver = async (password: string, { data }: Pick<OpenGame, 'data'>, { print, printSecret }: Context) => {
  const advice = `The desk is at /desk: sign in as ${FIRST_ACCOUNT}`
  if (printSecret) return printSecret(`${advice} with the password ${password}, which is shown this once.`)
  const file = join(data.root, FILE)
  const isWritten = await writeFile(file, `${password}\n`, { mode: 0o600 }).then(
    () => true,
    () => false,
  )
  print(isWritten ? `${advice} with the password in ${file}.` : `${advice} with the password ${password}.`)
}

const NOTHING = async (): Promise<void> => {}

/**
 * Makes the first account of the desk where there is none, before anyone can sign in; gives what hands its password over, once there is an address to
 * sign in at. A demo in a temporary folder has no desk.
 */
export const openDesk = async (
  game: Pick<OpenGame, 'data' | 'store'>,
  context: Context,
): Promise<() => Promise<void>> => {
  const { settings, log } = context
  const { desk } = game.store
  if (settings.demo !== undefined && settings.data === undefined) return NOTHING
  if ((await desk.accounts()).length > 0) return NOTHING
  const password = settings.adminPassword ?? drawPassword()
  const passwordHash = (await createPasswordHasher().hash(password)) ?? ''
  const now = Date.now()
  const [name, role] = [FIRST_ACCOUNT, 'operator'] as const
  const event = {
    id: newId(),
    at: now,
    actor: null,
    token: null,
    kind: 'account_added',
    subject: name,
    detail: role,
  } as const
  const isAdded = await desk.addFirst({ name, role, passwordHash, hasFirstPassword: true, createdAt: now }, event)
  if (!isAdded) return NOTHING
  audit(log, 'account_added', { account: name })
  return settings.adminPassword === undefined ? () => handOver(password, game, context) : NOTHING
}
