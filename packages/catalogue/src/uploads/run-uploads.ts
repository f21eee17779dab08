import { setTimeout as delay } from 'node:timers/promises'
import type { UploadTools } from './upload-tools.ts'
import { workUploads } from './work-uploads.ts'

/** A file that was queued waits no longer than this for a worker that has nothing to do. */
const POLL_MS = 1_000
/** After a failure of the database, the disk or the decoder. */
const RETRY_MS = 5_000

const pause = (ms: number, stop: AbortSignal): Promise<void> => delay(ms, undefined, { signal: stop }).catch(() => {})

/** Adds uploads to the library until `stop` is aborted; failures go to `onError`, and what failed is tried again. Never rejects. */
export const runUploads = async (tools: UploadTools): Promise<void> => {
  const { stop, onError, uploads, holder } = tools
  while (!stop.aborted) {
    await tools.onTurn?.().catch(onError)
    const taken = await workUploads(tools).catch((error: unknown) => {
      if (!stop.aborted) onError(error)
      return null
    })
    if (taken === 0) await pause(POLL_MS, stop)
    if (taken === null) await pause(RETRY_MS, stop)
  }
  await uploads.release(holder).catch(() => {})
}
