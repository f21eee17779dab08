import { join } from 'node:path'
import { API, ROOT } from '../run/places.ts'
import type { Processes } from '../run/processes.ts'
import { type Site, siteOf } from './site.ts'

type Wish = { readonly data: string; readonly starter: boolean; readonly web: boolean; readonly pictures?: string }

/** Starts our API as in production, without its rate limits; answers when what it was given is imported. */
export const startApi = (processes: Processes, { data, starter, web, pictures }: Wish): Promise<Site> => {
  const yesNo = (wanted: boolean) => (wanted ? 'yes' : 'no')
  const where = ['--host', '127.0.0.1', '--port', '0', '--data', data]
  const what = ['--starter', yesNo(starter), '--web', yesNo(web), ...(pictures ? ['--pictures', pictures] : [])]
  const env = { NODE_ENV: 'production' }
  const api = processes.start([process.execPath, API, '--rate-limit', '0', ...where, ...what], { cwd: ROOT, env })
  return siteOf(api, /^(?:Play|The API listens) on (http:\S+)/m)
}

/** Where an API with this data folder keeps its working copies. */
export const copiesOf = (data: string): string => join(data, 'images')
/** Where it keeps its renders, which may be deleted at any moment. */
export const rendersOf = (data: string): string => join(data, 'temp')
