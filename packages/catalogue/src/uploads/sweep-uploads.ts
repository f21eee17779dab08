import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { UploadState, UploadStore } from '@pd/store'

const DAY_MS = 86_400_000
/** An upload that has not arrived is deleted after this time. */
export const UPLOAD_EXPIRY_MS = 2 * DAY_MS
const KEPT_MS = 30 * DAY_MS
const PAGE = 200
const GUESTS = 'guests'

/** What is over stays in the list of a pack for a month; a look-alike waits until a curator decides. */
const LIVES: readonly (readonly [UploadState, number])[] = [
  ['receiving', UPLOAD_EXPIRY_MS],
  ['added', KEPT_MS],
  ['duplicate', KEPT_MS],
  ['refused', KEPT_MS],
  ['discarded', KEPT_MS],
]

/** What a sweep works with; `now` is in epoch milliseconds. */
type UploadSweep = {
  readonly uploads: Pick<UploadStore, 'before' | 'remove' | 'find'>
  readonly folder: string
  readonly now: number
  readonly stop: AbortSignal
}

const sweepRows = async ({ uploads, folder, now, stop }: UploadSweep): Promise<number> => {
  let deleted = 0
  for (const [state, lifeMs] of LIVES)
    for (;;) {
      stop.throwIfAborted()
      const page = await uploads.before(state, now - lifeMs, PAGE)
      for (const { id } of page) {
        await rm(join(folder, id), { force: true, recursive: true })
        await uploads.remove(id)
      }
      deleted += page.length
      if (page.length < PAGE) break
    }
  return deleted
}

/** Files without an upload, as a process leaves them that was killed between the two. */
const sweepFiles = async ({ uploads, folder, now, stop }: UploadSweep): Promise<void> => {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    stop.throwIfAborted()
    // the pictures of guests have a sweep of their own
    if (name === GUESTS) continue
    const stats = await stat(join(folder, name)).catch(() => null)
    if (stats === null || now - stats.mtimeMs < DAY_MS) continue
    if ((await uploads.find(name)) === null) await rm(join(folder, name), { force: true, recursive: true })
  }
}

/** Deletes uploads that never arrived, and what the lists of packs need no more; resolves to how many. */
export const sweepUploads = async (sweep: UploadSweep): Promise<number> => {
  const deleted = await sweepRows(sweep)
  await sweepFiles(sweep)
  return deleted
}
