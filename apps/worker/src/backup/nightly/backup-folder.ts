import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupFile, type KeepRule, keptBackups } from './kept-backups.ts'

const NAME = /^game-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.tar$/

/** The name of a backup that is made now; its time is read from there, since a copy has another one. */
export const backupName = (now: number): string =>
  `game-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar`

/** When a backup of this name was made, or null for another file. */
export const madeAtOf = (name: string): number | null => {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(at) ? null : at
}

/** The backups of a folder; every other file of it is passed over. */
export const listBackups = async (folder: string): Promise<BackupFile[]> => {
  const names = await readdir(folder)
  const files = names.map(async (name): Promise<BackupFile[]> => {
    const madeAt = madeAtOf(name)
    return madeAt === null ? [] : [{ name, madeAt, bytes: (await stat(join(folder, name))).size }]
  })
  return (await Promise.all(files)).flat()
}

/** Deletes the backups that the rule does not keep; resolves with the number of those that stay. */
export const thinBackups = async (folder: string, rule: KeepRule, mostBytes: number): Promise<number> => {
  const files = await listBackups(folder)
  const kept = new Set(keptBackups(files, rule, mostBytes).map(({ name }) => name))
  for (const { name } of files) if (!kept.has(name)) await rm(join(folder, name), { force: true })
  return kept.size
}
