import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { WebApp } from '../http/web.ts'

/** What building the web app needs. */
type WebBuildTools = {
  /** The folder of the web app's sources, which has the build script. */
  readonly folder: string
  readonly print: (line: string) => void
  /** Ends a build that is under way; what was built before stays. */
  readonly stop: AbortSignal
}

type Built = { readonly ok: boolean; readonly said: string }

/** Builds in another process, so that the game is not delayed. `begins` settles when there is something to build, or when the build has ended. */
const runBuild = (script: string, stop: AbortSignal): { begins: Promise<unknown>; ends: Promise<Built> } => {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'], signal: stop })
  const said = text(child.stderr)
  const ends = once(child, 'close').then(
    async ([code]): Promise<Built> => ({ ok: code === 0, said: (await said).trim() }),
    (error: Error): Built => ({ ok: false, said: error.message }),
  )
  return { begins: Promise.race([once(child.stdout, 'data'), ends]).catch(() => undefined), ends }
}

/** Builds the web app if these sources are not built yet. */
export const openWebApp = ({ folder, print, stop }: WebBuildTools): WebApp => {
  const dist = join(folder, 'dist')
  const script = join(folder, 'build.ts')
  const isThere = () => existsSync(join(dist, 'index.html'))
  let state: Awaited<ReturnType<WebApp['state']>> = 'building'
  const settle = ({ ok, said }: Built): void => {
    state = isThere() ? 'built' : 'unbuilt'
    if (ok || stop.aborted) return
    const what = isThere() ? 'is the one of an older version' : 'is missing'
    print(`The web app ${what}, as it could not be built: ${said}`)
  }
  const { begins, ends } = existsSync(script)
    ? runBuild(script, stop)
    : { begins: undefined, ends: Promise.resolve({ ok: isThere(), said: `${script} is missing.` }) }
  const settled = ends.then(settle)
  const known = begins ? Promise.race([begins, settled]) : settled
  return { folder: dist, state: () => known.then(() => state) }
}
