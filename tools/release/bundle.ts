import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesOf } from '../project-files.ts'
import { type Entry, makeArchive } from './archive.ts'
import { versionOf } from './check.ts'
import { mountedBy, pinned } from './compose-files.ts'
import { readImagesLock } from './images-lock.ts'
import { Refusal } from './refusal.ts'

const ALWAYS = [
  '.env.example',
  'LICENSE',
  'NOTICE',
  'THIRD_PARTY_NOTICES',
  'deploy/up',
  'docs/hosting.md',
  'docs/install.md',
  'docs/observing.md',
  'docs/runbook.md',
  'docs/telemetry.md',
]

/** What a bundle has beside the files of the tree. */
export type BundleParts = {
  /** What `npm run sign` wrote, and its signature. */
  readonly lock: string
  readonly lockSignature: string
  /** The key that verifies the signature. */
  readonly publicKey: string
  readonly secondsSinceEpoch: number
}

/** The commands of a host lie in deploy/ and have no ending. */
const isCommand = (file: string): boolean => /^deploy\/[\w-]+$/.test(file)

const isCompose = (file: string): boolean => /^(deploy\/)?compose(\.\w+)?\.yaml$/.test(file)

/** The files of the tree that are in a bundle: the compose files, everything that these mount, and what a host reads. */
const bundledFiles = (root: string): string[] => {
  const files = filesOf(root)
  const mounted = files.filter(isCompose).flatMap((file) => mountedBy(readFileSync(join(root, file), 'utf8')))
  const isWanted = (file: string): boolean =>
    isCompose(file) ||
    isCommand(file) ||
    ALWAYS.includes(file) ||
    mounted.some((path) => file === path || file.startsWith(`${path}/`))
  const wanted = files.filter(isWanted)
  const missing = [...ALWAYS, ...mounted].filter(
    (path) => !wanted.some((file) => file === path || file.startsWith(`${path}/`)),
  )
  if (missing.length > 0) throw new Refusal(`the bundle lacks ${missing.join(', ')}`)
  return wanted
}

const entriesOf = (root: string, { lock, lockSignature, publicKey }: BundleParts): Entry[] => {
  const images = readImagesLock(lock)
  const entries = bundledFiles(root).map((name) => {
    const [path, content] = [join(root, name), readFileSync(join(root, name))]
    const mode = statSync(path).mode & 0o100 ? 0o755 : 0o644
    return { name, mode, content: isCompose(name) ? Buffer.from(pinned(content.toString(), images)) : content }
  })
  const added = { 'images.lock.json': lock, 'images.lock.json.sig': lockSignature, 'security/cosign.pub': publicKey }
  return [
    ...entries.filter(({ name }) => !Object.hasOwn(added, name)),
    ...Object.entries(added).map(([name, content]) => ({ name, mode: 0o644, content: Buffer.from(content) })),
  ]
}

/** Everything that a server needs to run the stack from images, as one tar.gz; the same tree and parts give the same bytes. */
export const makeBundle = async (
  root: string,
  parts: BundleParts,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const name = `pixel-detective-${versionOf(root)}`
  return {
    name: `${name}.tar.gz`,
    bytes: await makeArchive(name, entriesOf(root, parts), parts.secondsSinceEpoch),
  }
}

/** A line a file, as `sha256sum --check` reads it. */
export const sumsOf = (files: readonly string[]): string =>
  files
    .map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`)
    .sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1))
    .join('')
