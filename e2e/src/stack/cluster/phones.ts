import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { docker, type Surroundings, tryCommand } from '../docker.ts'
import type { Stack } from '../stack.ts'

/** The root of this tree. */
export const ROOT = resolve(import.meta.dirname, '../../../..')
const PHONES = join(ROOT, 'apps/web/src/live-room/testing/histories.ts')
const JUDGE = join(ROOT, 'apps/api/src/testing/histories/judge.ts')
/** What the pictures of a new database show. */
const NAMES = ['Test A', 'Test B', 'Test C']

/** Something that was broken, and from when until when. */
export type Struck = { readonly what: string; readonly from: number; readonly until: number }

type Trouble = { readonly at: number; readonly problem: string }
type Room = { readonly code: string; readonly phones: readonly { readonly troubles: readonly Trouble[] }[] }

/** What phones were told and shown, and how far apart their ideas of the server's time were. */
export type Played = {
  readonly rooms: readonly Room[]
  readonly clocks: { readonly samples: number; readonly p99Ms: number; readonly mostMs: number }
}

/** How many there are of each kind. */
export const tally = (kinds: readonly (string | number)[]): string =>
  [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => `${all.length} × ${kind}`).join(', ') || 'none'

/** What was looked at, and what must not be. */
export type Verdict = Readonly<Record<'acknowledged' | 'reads' | 'events', number>> &
  Readonly<Record<'wrongSteps' | 'lost' | 'late' | 'falseLosses' | 'forks' | 'wentBack', readonly string[]>>

/** A verdict about histories in which all is right. */
export const NOTHING_WRONG = { wrongSteps: [], lost: [], late: [], falseLosses: [], forks: [], wentBack: [] }

const runNode = async (args: readonly string[], surroundings: Surroundings = {}): Promise<string> => {
  const all = ['--disable-warning=ExperimentalWarning', ...args]
  const { code, out, err } = await tryCommand(process.execPath, all, surroundings)
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}\n${err}`)
  return out
}

/** Phones with the web app's own code of a room play, the same number in each room, until `end` is called; it gives what they have seen. */
export const playOnPhones = (
  { url }: Pick<Stack, 'url'>,
  { rooms, phones }: { readonly rooms: number; readonly phones: number },
): { readonly end: () => Promise<Played> } => {
  const over = new AbortController()
  const order = { urls: [`${url}/api`], names: NAMES, rooms, phones }
  const played = runNode([PHONES, JSON.stringify(order)], { enough: over.signal })
  played.catch(() => {})
  return {
    end: async () => {
      over.abort()
      return JSON.parse(await played) as Played
    },
  }
}

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
  const url = `mysql://pd_play:${password}@${host}:3306/pixel_detective`
  return JSON.parse(await runNode([JUDGE, url, file])) as Verdict
}
