import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** Node as `npm start` runs it. */
export const NODE = [
  'env',
  'MALLOC_ARENA_MAX=2',
  process.execPath,
  '--optimize-for-size',
  '--max-semi-space-size=2',
] as const
export const FLASK_PEER = join(ROOT, 'bench/flask-peer')
export const LIGHTHOUSE = join(ROOT, 'bench/lighthouse')
export const API = join(ROOT, 'apps/api/src/main.ts')
/** A live room of the API's, tried with a burst. */
export const GUESS_BURST = join(ROOT, 'apps/api/src/testing/guess-burst.ts')
/** Phones that run the web app's own code of a room. */
export const PHONE_CLASS = join(ROOT, 'apps/web/src/room/testing/class.ts')
export const WORKER = join(ROOT, 'apps/worker/src/main.ts')
export const WEB = join(ROOT, 'apps/web')
export const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')

export const chromiumPath = (): string => process.env.CHROME_PATH || '/usr/bin/chromium'
