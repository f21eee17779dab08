import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { API, ROOT } from '../run/places.ts'
import type { Processes, Server } from '../run/processes.ts'
import { type Site, siteOf } from './site.ts'
import { DISK, type Disk } from './slow-disk.ts'

type Wish = {
  readonly data: string
  readonly starter: boolean
  readonly web: boolean
  readonly pictures?: string
  /** The API's main file; that of this checkout by default. */
  readonly main?: string
  readonly disk?: Disk
}

const POLL_MS = 50

/** The address of an API that serves the game and has ended its import. */
export const servedSite = async (api: Server): Promise<Site> => {
  const site = await siteOf(api, /^(?:Play|The API listens) on (http:\S+)/m)
  for (;;) {
    const { state } = (await (await fetch(`${site.url}/import`)).json()) as { state: string }
    if (state !== 'running') return site
    await wait(POLL_MS)
  }
}

/** Starts our API as in production, without its rate limits; answers when what it was given is imported. */
export const startApi = async (
  processes: Processes,
  { data, starter, web, pictures, main = API, disk = DISK }: Wish,
): Promise<Site> => {
  const yesNo = (wanted: boolean) => (wanted ? 'yes' : 'no')
  const where = ['--host', '127.0.0.1', '--port', '0', '--data', data]
  const what = ['--starter', yesNo(starter), '--web', yesNo(web), ...(pictures ? ['--pictures', pictures] : [])]
  const env = { NODE_ENV: 'production', ...disk.env }
  const api = processes.start([process.execPath, main, '--rate-limit', '0', ...where, ...what], { cwd: ROOT, env })
  return servedSite(api)
}

/** Where an API with this data folder keeps its working copies. */
export const copiesOf = (data: string): string => join(data, 'images')
/** Where it keeps its renders, which may be deleted at any moment. */
export const rendersOf = (data: string): string => join(data, 'temp')
