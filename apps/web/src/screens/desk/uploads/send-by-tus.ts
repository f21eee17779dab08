import type { Upload } from 'tus-js-client'
import { inOneTab, isAwaited, nameOf } from './one-tab.ts'
import type { Sending } from './state.ts'
import type { Hears, SendFile } from './uploads.ts'

/** A request ends within the 15 s that the API waits for it, also on a line of 1.5 Mbit/s. */
const BYTES_A_REQUEST = 2 * 2 ** 20
const RETRY_DELAYS_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000]

/** The file as the library sends it; its library is fetched with the first file. */
const open = async (endpoint: string, sending: Sending, onProgress: Hears['onProgress']): Promise<Upload> => {
  const { Upload } = await import('tus-js-client')
  const { file, folder, pack } = sending
  return new Upload(file, {
    // whole, so that the library finds the address of each file beside it
    endpoint: new URL(endpoint, document.baseURI).href,
    chunkSize: BYTES_A_REQUEST,
    retryDelays: RETRY_DELAYS_MS,
    metadata: { pack, name: file.name, path: folder },
    fingerprint: async () => nameOf(sending.key),
    // the session is a cookie, and the API may be on a site of its own
    onBeforeRequest: (request) => {
      const xhr: unknown = request.getUnderlyingObject()
      if (xhr instanceof XMLHttpRequest) xhr.withCredentials = true
    },
    onProgress: (sent) => onProgress(sent),
  })
}

/** Sends from where an earlier try ended; rejects where the server can't be had, or when it is given up. */
const sendOn = async (upload: Upload, signal: AbortSignal): Promise<void> => {
  const [earlier] = await upload.findPreviousUploads()
  if (earlier) upload.resumeFromPreviousUpload(earlier)
  signal.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    upload.options.onSuccess = () => resolve()
    upload.options.onError = reject
    signal.addEventListener('abort', () => {
      void upload.abort()
      reject(signal.reason)
    })
    upload.start()
  })
}

/** A file that has arrived may be sent again; a tab that waits to send it learns first that it need not. */
const forget = async (upload: Upload, name: string): Promise<void> => {
  if (await isAwaited(navigator.locks, name)) return
  for (const { urlStorageKey } of await upload.findPreviousUploads())
    await upload.options.urlStorage?.removeUpload(urlStorageKey)
}

/**
 * Sends files by the tus protocol. What arrived of a file is remembered in the browser by what the file is: after a lost line or a reload it
 * goes on where it ended, and of two tabs that send one file the second learns that it is there.
 */
export const sendByTus =
  (endpoint: string): SendFile =>
  (sending, hears) => {
    const given = new AbortController()
    const { signal } = given
    const work = async (): Promise<void> => {
      const upload = await open(endpoint, sending, hears.onProgress)
      await sendOn(upload, signal)
      await forget(upload, nameOf(sending.key))
    }
    inOneTab(navigator.locks, nameOf(sending.key), { work, signal }).then(hears.onDone, () => {
      if (!signal.aborted) hears.onFail()
    })
    return { stop: () => given.abort() }
  }
