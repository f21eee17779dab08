/**
 * `npm run package`: builds the web app and makes dist/npm/pixel-detective-VERSION.tgz, the npm package, and dist/npm/pixel-detective-VERSION-linux.tar.gz,
 * the same with all that it needs for a server without npm. Prints the names of both.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'
import { type Entry, makeArchive } from '../release/archive.ts'
import { commitTime, versionOf } from '../release/check.ts'
import { packageFiles, webFiles } from './package-files.ts'
import { serverFiles } from './server-files.ts'

const OUT = 'dist/npm'
const name = `pixel-detective-${versionOf(ROOT)}`

const write = async (file: string, folder: string, entries: readonly Entry[]): Promise<void> => {
  writeFileSync(join(ROOT, OUT, file), await makeArchive(folder, entries, commitTime(ROOT)))
  process.stdout.write(`${OUT}/${file}\n`)
}

execFileSync(process.execPath, [join(ROOT, 'apps/web/build.ts')], { stdio: ['ignore', 'ignore', 'inherit'] })
rmSync(join(ROOT, OUT), { recursive: true, force: true })
mkdirSync(join(ROOT, OUT), { recursive: true })
const packaged = [...packageFiles(ROOT), ...webFiles(ROOT)]
await write(`${name}.tgz`, 'package', packaged)
await write(`${name}-linux.tar.gz`, name, serverFiles(packaged))
