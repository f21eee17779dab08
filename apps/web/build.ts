/**
 * Builds the web app into `dist`, unless `dist` was built from these very sources: then nothing is written, and Vite is not needed.
 * It says "building" when it has to. The new build takes the place of the old one only when it is whole.
 */
import { hash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, sep } from 'node:path'

const WEB = import.meta.dirname
const ROOT = join(WEB, '../..')
const DIST = join(WEB, 'dist')
/** In `dist`: the hash of the sources that it was built from. */
const STAMP = '.built-from'

/** Everything that a build reads; the lock file stands for the packages from elsewhere. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'apps/web/build.ts',
  'apps/web/index.html',
  'apps/web/package.json',
  'apps/web/public',
  'apps/web/src',
  'apps/web/vite.config.ts',
  'packages/contract/src',
  'packages/core/src',
  'packages/languages/src',
]

const filesOf = (source: string): string[] => {
  if (!statSync(join(ROOT, source)).isDirectory()) return [source]
  const names = readdirSync(join(ROOT, source), { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
}

const hashSources = (): string => {
  const files = SOURCES.flatMap(filesOf).filter((file) => !/\.test\.tsx?$/.test(file))
  const lines = files
    .sort()
    .map((file) => `${file.replaceAll(sep, '/')} ${hash('sha256', readFileSync(join(ROOT, file)))}`)
  return hash('sha256', lines.join('\n'))
}

const readStamp = (): string | null => {
  const file = join(DIST, STAMP)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

const replaceDist = (made: string): void => {
  const old = `${made}-old`
  if (existsSync(DIST)) renameSync(DIST, old)
  renameSync(made, DIST)
  rmSync(old, { recursive: true, force: true })
}

const buildFrom = async (sources: string): Promise<void> => {
  process.stdout.write('building\n')
  const { build } = await import('vite')
  const made = mkdtempSync(`${DIST}-`)
  // a temporary folder is its owner's alone, and the game may be served by another user
  chmodSync(made, 0o755)
  try {
    await build({ root: WEB, logLevel: 'warn', build: { outDir: made, emptyOutDir: true } })
    writeFileSync(join(made, STAMP), sources)
    replaceDist(made)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ERR_MODULE_NOT_FOUND: 'Vite, which builds it, is not installed: run "npm ci" without --omit=dev.',
  EACCES: `this user may not write ${WEB}: give it the right to, or build it once as its owner with "npm run build".`,
  EROFS: `${WEB} is on a read-only file system: build it with "npm run build" before it becomes read-only.`,
  ENOSPC: `the disk that holds ${WEB} is full: free some space.`,
}

const sources = hashSources()
try {
  if (readStamp() !== sources) await buildFrom(sources)
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException
  process.stderr.write(`${SENTENCES[code] ?? message}\n`)
  process.exitCode = 1
}
