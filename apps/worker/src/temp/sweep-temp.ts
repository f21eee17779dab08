import type { Dirent } from 'node:fs'
import { lstat, opendir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, nullIfMissing } from '@pd/catalogue'
import { stopIfAsked } from '@pd/runtime'
import { createNumbers } from '../audit/numbers.ts'

/** What may stay in the temporary folder: how old, in milliseconds, and how much, in bytes. */
type TempLimits = { readonly maxAgeMs: number; readonly maxBytes: number }
/** What a sweep has done, in files and bytes. */
export type Swept = {
  deletedFiles: number
  freedBytes: number
  keptFiles: number
  keptBytes: number
}

/** `now` is in epoch milliseconds; an abort of `stop` ends the sweep with a fault that says how far it came. */
type SweepTools = { readonly limits: TempLimits; readonly now: number; readonly stop: AbortSignal }

/** The tokens of earlier versions had forty characters. */
const RENDER = /^[\w-]{40}(?:[\w-]{12})?\.webp$/
/** The name that `replaceFile` gives an unfinished file. */
const UNFINISHED = /^\.[\w-]{40}(?:[\w-]{12})?\.webp\.[0-9a-f]{12}\.tmp$/
/** Longer than any render takes, so its writer no longer runs. */
const ABANDONED_AFTER_MS = 3_600_000

type Found = {
  readonly file: string
  readonly unfinished: boolean
  readonly bytes: number
  /** How many names the file has: equal renders are one file. */
  readonly names: number
  readonly modifiedAt: number
}

const asFound = async (folder: string, entry: Dirent): Promise<Found | null> => {
  const unfinished = UNFINISHED.test(entry.name)
  if (!entry.isFile() || !(unfinished || RENDER.test(entry.name))) return null
  const file = join(folder, entry.name)
  const stats = await lstat(file).catch(() => null)
  return stats && { file, unfinished, bytes: stats.size, names: stats.nlink, modifiedAt: stats.mtimeMs }
}

/** Our files in the folder, one after the other; a folder that is not there has none. */
const findOurs = async function* (folder: string): AsyncGenerator<Found> {
  const entries = await opendir(folder).catch(nullIfMissing)
  for await (const entry of entries ?? []) {
    const found = await asFound(folder, entry)
    if (found) yield found
  }
}

/** Deletes a name of a file, and gives the bytes that this freed: none while the file has other names, or is gone already. */
const remove = async ({ file, bytes, names }: Found, swept: Swept): Promise<number> => {
  try {
    await unlink(file)
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
  const freed = names === 1 ? bytes : 0
  swept.deletedFiles++
  swept.freedBytes += freed
  return freed
}

/** The time up to which renders have to go so that those after it fit. */
const cutoffOf = (times: Float64Array, sizes: Float64Array, tooMany: number): number => {
  const order = Uint32Array.from(times.keys()).sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0))
  let freed = 0
  for (const at of order) {
    freed += sizes[at] ?? 0
    if (freed >= tooMany) return times[at] ?? 0
  }
  return Number.POSITIVE_INFINITY
}

/**
 * Deletes renders that are too old, then the oldest until the rest fits. The folder is a cache, so no game needs what is
 * deleted. Leaves unfinished files and all that is no render. Holds two numbers a file, no names.
 */
export const sweepTemp = async (folder: string, { limits, now, stop }: SweepTools): Promise<Swept> => {
  const swept: Swept = { deletedFiles: 0, freedBytes: 0, keptFiles: 0, keptBytes: 0 }
  const [times, sizes] = [createNumbers(Float64Array), createNumbers(Float64Array)]
  const checkStop = () =>
    stopIfAsked(stop, () => `after deleting ${swept.deletedFiles} renders: run it again for the rest.`)
  for await (const found of findOurs(folder)) {
    checkStop()
    const maxAgeMs = found.unfinished ? ABANDONED_AFTER_MS : limits.maxAgeMs
    // what a power cut left without its bytes, and a proxy would hand out
    const isEmpty = !found.unfinished && found.bytes === 0
    if (isEmpty || now - found.modifiedAt > maxAgeMs) await remove(found, swept)
    else if (!found.unfinished) {
      times.push(found.modifiedAt)
      sizes.push(found.bytes / found.names)
      swept.keptBytes += found.bytes / found.names
    }
  }
  swept.keptFiles = times.length
  // sums of shares
  swept.keptBytes = Math.round(swept.keptBytes)
  if (swept.keptBytes <= limits.maxBytes) return swept
  const cutoff = cutoffOf(times.values(), sizes.values(), swept.keptBytes - limits.maxBytes)
  for await (const found of findOurs(folder)) {
    checkStop()
    if (found.unfinished || found.modifiedAt > cutoff || swept.keptBytes <= limits.maxBytes) continue
    swept.keptBytes -= await remove(found, swept)
    swept.keptFiles--
  }
  return swept
}
