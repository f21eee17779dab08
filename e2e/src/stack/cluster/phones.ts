import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { docker, tryCommand } from '../docker.ts'
import type { Stack } from '../stack.ts'

/** The root of this tree. */
export const ROOT = resolve(import.meta.dirname, '../../../..')
const PHONES = join(ROOT, 'apps/web/src/live-room/testing/histories.ts')
const JUDGE = join(ROOT, 'apps/api/src/testing/histories/judge.ts')
/** What the pictures of a new database show. */
const NAMES = ['Test A', 'Test B', 'Test C']

/** Something that was broken, and from when until when. */
export type Struck = { readonly what: string; readonly from: number; readonly until: number }

/** What phones were told and shown, and how far their idea of the server's time was off. */
export type Played = {
  readonly rooms: readonly unknown[]
  readonly clock: { readonly p99Ms: number; readonly mostMs: number }
}

/** What was looked at, and what must not be. */
export type Verdict = Readonly<Record<'acknowledged' | 'reads' | 'events', number>> &
  Readonly<Record<'wrongSteps' | 'lost' | 'late' | 'falseLosses' | 'forks' | 'wentBack', readonly string[]>>

/** A verdict about histories in which all is right. */
export const NOTHING_WRONG = { wrongSteps: [], lost: [], late: [], falseLosses: [], forks: [], wentBack: [] }

const runNode = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await tryCommand(process.execPath, ['--disable-warning=ExperimentalWarning', ...args])
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}\n${err}`)
  return out
}

/** Phones with the web app's own code of a room play for some seconds, the same number in each room. */
export const playOnPhones = async (
  { url }: Pick<Stack, 'url'>,
  { rooms, phones, seconds }: { readonly rooms: number; readonly phones: number; readonly seconds: number },
): Promise<Played> =>
  JSON.parse(
    await runNode(PHONES, JSON.stringify({ urls: [`${url}/api`], names: NAMES, rooms, phones, seconds })),
  ) as Played

/** Holds what phones were told and shown against the logs, which a process here reads from the service `db`. */
export const judge = async (
  stack: Stack,
  folder: string,
  { rooms, faults }: Pick<Played, 'rooms'> & { readonly faults: readonly Struck[] },
): Promise<Verdict> => {
  const [database = ''] = await stack.containers('db')
  const address = `{{(index .NetworkSettings.Networks "${stack.project}_backend-net").IPAddress}}`
  const host = await docker('inspect', '--format', address, database)
  const password = await stack.inVolume('secret-play', 'cat /volume/secret')
  const file = join(folder, 'histories.json')
  await writeFile(file, JSON.stringify({ rooms, faults }))
  return JSON.parse(await runNode(JUDGE, `mysql://pd_play:${password}@${host}:3306/pixel_detective`, file)) as Verdict
}
