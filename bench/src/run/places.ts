import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** Node as `npm start` runs it. */
export const NODE = ['env', 'MALLOC_ARENA_MAX=2', process.execPath, '--max-semi-space-size=8'] as const
/** Node as the worker runs it: a heap that grows by quarters is collected sooner, which an import of thousands of files is not slower for. */
export const WORKER_NODE = [...NODE, '--heap-growing-percent=25'] as const
/** The folder of the Flask peer. */
export const FLASK_PEER = join(ROOT, 'bench/flask-peer')
/** The folder with Lighthouse and its lock file. */
export const LIGHTHOUSE = join(ROOT, 'bench/lighthouse')
/** The entry of the API. */
export const API = join(ROOT, 'apps/api/src/main.ts')
/** A live room of the API's, tried with a burst. */
export const GUESS_BURST = join(ROOT, 'apps/api/src/testing/guess-burst.ts')
/** Phones that run the web app's own code of a room. */
export const PHONE_CLASS = join(ROOT, 'apps/web/src/live-room/testing/class.ts')
/** Phones like these that tell what each was told and shown. */
export const HISTORY_PHONES = join(ROOT, 'apps/web/src/live-room/testing/histories.ts')
/** Holds that against the logs of their rooms. */
export const HISTORY_JUDGE = join(ROOT, 'apps/api/src/testing/histories/judge.ts')
/** The entry of the worker. */
export const WORKER = join(ROOT, 'apps/worker/src/main.ts')
/** The folder of the web app. */
export const WEB = join(ROOT, 'apps/web')
/** Builds the web app where its build is older than its sources. */
export const WEB_BUILD = join(ROOT, 'apps/web/build.ts')
/** A kiosk in a browser, with a clock that is sped up. */
export const KIOSK_SOAK = join(ROOT, 'e2e/src/kiosk/run-soak.ts')
/** The command of Vite. */
export const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')

/** The browser: CHROME_PATH, or Debian's Chromium. */
export const chromiumPath = (): string => process.env.CHROME_PATH || '/usr/bin/chromium'
