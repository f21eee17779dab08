import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type DataFolder, DECIDED } from '@pd/runtime'
import { PRIVATE } from './archive.ts'
import type { GamePlace } from './game.ts'
import { settleImages } from './image-files.ts'
import { libraryFile, settleLibrary } from './library-files.ts'
import { DATABASE, IMAGES, isImageName, LIBRARY, type Manifest, SECRET } from './manifest.ts'

/**
 * Where a restore puts what it unpacks, and `decision`, the manifest, when there is no way back. Each lies beside its place, so
 * that a rename is enough whatever is mounted where.
 */
type Staging = {
  readonly database: string
  readonly secret: string
  readonly images: string
  readonly library: string
  readonly decision: string
}

/** The staging of a data folder. Makes nothing. */
export const stagingOf = (data: DataFolder): Staging => ({
  database: join(data.root, '.restoring.db'),
  secret: `${data.secret}.restoring`,
  images: data.restoring,
  library: join(data.library, '.restoring'),
  decision: join(data.restoring, DECIDED),
})

/** The file that an entry of a backup is unpacked into, and its mode: a secret keeps the one that it has here. */
export const stagedFile = async (data: DataFolder, name: string): Promise<[file: string, mode: number]> => {
  const staging = stagingOf(data)
  if (name === DATABASE) return [staging.database, PRIVATE]
  if (name.startsWith(`${LIBRARY}/`)) return [libraryFile(staging.library, name), 0o644]
  if (name !== SECRET) return [join(staging.images, name.slice(IMAGES.length + 1)), 0o644]
  const there = await stat(data.secret).catch(() => null)
  return [staging.secret, (there?.mode ?? PRIVATE) & 0o777]
}

/** Removes all that was unpacked; the decision goes last. */
export const discard = async ({ database, secret, images, library }: Staging): Promise<void> => {
  for (const file of [database, `${database}-wal`, `${database}-shm`, secret]) await rm(file, { force: true })
  await rm(library, { recursive: true, force: true })
  await rm(images, { recursive: true, force: true })
}

/** Empties the staging and makes its folder. */
export const prepare = async (data: DataFolder): Promise<void> => {
  await discard(stagingOf(data))
  await mkdir(data.restoring, { recursive: true })
}

/** Marks the restore as decided: from here on a run that finds the decision finishes it. */
export const decide = async ({ decision }: Staging, manifest: Manifest): Promise<void> => {
  const file = await open(`${decision}.tmp`, 'w')
  try {
    await file.writeFile(JSON.stringify(manifest))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${decision}.tmp`, decision)
}

/** What an earlier restore has decided and not finished, or null. */
export const decided = async ({ decision }: Staging): Promise<Manifest | null> =>
  existsSync(decision) ? (JSON.parse(await readFile(decision, 'utf8')) as Manifest) : null

/** Puts the secret and the pictures in their places, once the rows are; may be cut short anywhere, and done again. */
export const settle = async (game: GamePlace, manifest: Manifest): Promise<void> => {
  const staging = stagingOf(game)
  if (existsSync(staging.secret)) await rename(staging.secret, game.secret)
  const names = (await readdir(staging.images)).filter(isImageName)
  await settleImages(game, { folder: staging.images, names }, manifest)
  await settleLibrary(game, staging.library, manifest)
  await discard(staging)
}
