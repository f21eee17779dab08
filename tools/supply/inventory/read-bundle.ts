import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../stack/root.ts'
import { readHiddenLock, readManifest } from './npm.ts'
import type { Inventory } from './package.ts'

const WEB = join(ROOT, 'apps/web')
const LOCK = join(ROOT, 'node_modules/.package-lock.json')

type Output = { readonly moduleIds?: readonly string[]; readonly originalFileNames?: readonly string[] }

/** The folder of the package that a file belongs to: in node_modules, or a workspace of ours. */
const folderOf = (file: string): string | null =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? /^.*\/(?:packages|apps)\/[^/]+/.exec(file)?.[0] ?? null

/** The packages of which something ends up in the browser, as the bundler says: not what is installed, but what is shipped. */
export const readBundle = async (): Promise<Inventory> => {
  const built = await build({
    root: WEB,
    configFile: join(WEB, 'vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : [])) as readonly Output[]
  const files = outputs.flatMap(({ moduleIds = [], originalFileNames = [] }) => [
    ...moduleIds,
    ...originalFileNames.map((name) => resolve(WEB, name)),
  ])
  const folders = [...new Set(files.flatMap((file) => folderOf(file) ?? []))].sort()
  const integrities = readHiddenLock(LOCK, readFileSync(LOCK, 'utf8'))
  const packages = folders.flatMap((folder) => {
    const manifest = join(folder, 'package.json')
    return readManifest(manifest, readFileSync(manifest, 'utf8'), integrities)
  })
  return { distribution: null, packages, isComplete: true }
}
