import { mkdir, open, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { explainFileError, stopIfAsked, throwFileError } from '@pd/runtime'
import { latestMigration } from '@pd/store'
import type { JobTools } from '../job.ts'
import { type ArchiveEntry, BadArchive, readArchive, sealOf } from './archive.ts'
import type { GamePlace } from './game.ts'
import {
  checkFiles,
  checkVersion,
  DATABASE,
  damaged,
  type FileSeal,
  isEntryName,
  MANIFEST,
  type Manifest,
  readManifest,
} from './manifest.ts'
import { stagedFile } from './staging.ts'

/** A backup to be read once: what it is called, its bytes, and how many they are, if that is known. */
export type Source = { readonly name: string; readonly stream: NodeJS.ReadableStream; readonly size: number }

/** Goes through the entries of a backup; a fault names an unknown entry, or one that comes twice. */
const eachEntry = async (source: Source, onEntry: (entry: ArchiveEntry) => Promise<void>): Promise<void> => {
  const seen = new Set<string>()
  try {
    await readArchive(source.stream, async (entry) => {
      if (!isEntryName(entry.name)) throw new BadArchive(`${entry.name} does not belong into one`)
      if (seen.size === seen.add(entry.name).size) throw new BadArchive(`${entry.name} is in it twice`)
      await onEntry(entry)
    })
  } catch (error) {
    throw error instanceof BadArchive ? damaged(source.name, error.message) : explainFileError(error, source.name)
  }
}

const unpackEntry = async (game: GamePlace, { name, pieces }: ArchiveEntry): Promise<FileSeal> => {
  const [path, mode] = await stagedFile(game, name)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'wx', mode).catch(throwFileError(path))
  try {
    const seal = await sealOf(pieces, (piece) => file.writeFile(piece))
    if (name === DATABASE) await file.sync()
    return seal
  } catch (error) {
    throw explainFileError(error, path)
  } finally {
    await file.close()
  }
}

/** Times are part of a backup: what was measured on a working copy stays known. */
const keepTimes = async (game: GamePlace, { files }: Manifest): Promise<void> => {
  for (const [name, { modifiedAt }] of Object.entries(files)) {
    const [file] = await stagedFile(game, name)
    await utimes(file, modifiedAt / 1000, modifiedAt / 1000)
  }
}

/** Unpacks a backup beside the game, which it does not touch, and compares every byte with the manifest at its end. */
export const unpack = async (
  source: Source,
  game: GamePlace,
  { reporter, stop, version }: JobTools,
): Promise<Manifest> => {
  const found = new Map<string, FileSeal>()
  const progress = reporter.progress('Checking and unpacking')
  let [text, bytes]: [string | null, number] = [null, 0]
  const work = eachEntry(source, async (entry) => {
    stopIfAsked(stop, () => `after ${found.size} files: nothing was changed.`)
    if (entry.name === MANIFEST) {
      const parts: Buffer[] = []
      await sealOf(entry.pieces, async (piece) => parts.push(piece))
      text = Buffer.concat(parts).toString('utf8')
      return
    }
    const seal = await unpackEntry(game, entry)
    found.set(entry.name, seal)
    bytes += seal.bytes
    progress.step(bytes, Math.max(bytes, source.size))
  })
  await work.finally(progress.end)
  const manifest = readManifest(source.name, text)
  checkVersion(source.name, manifest, { app: version, migration: latestMigration() })
  checkFiles(source.name, manifest, found)
  await keepTimes(game, manifest)
  return manifest
}
