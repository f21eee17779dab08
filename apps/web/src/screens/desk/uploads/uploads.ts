import { foldersBelow, type Picked } from './picked.ts'
import { createUploadState, type Sending, type UploadState } from './state.ts'

/** Hears how far a file is, that it arrived, or that it did not. */
export type Hears = {
  readonly onProgress: (sent: number) => void
  readonly onDone: () => void
  readonly onFail: () => void
}
/** Sends a file, from where an earlier try ended; returns how to stop. */
export type SendFile = (sending: Sending, hears: Hears) => { readonly stop: () => void }

/** Three files at once fill a slow line, and a small server keeps up. */
const AT_ONCE = 3

/** Files of the same name, size and time in a pack are one file: what was sent of it need not be sent again. */
const keyOf = (pack: string, { file, path }: Picked): string => [pack, path, file.size, file.lastModified].join('/')

const isOpen = ({ state }: Sending): boolean => state === 'waiting' || state === 'sending'

/** The files that are not on their way yet, each once. */
const newOnes = (sending: readonly Sending[], pack: string, files: readonly Picked[]): readonly Sending[] => {
  const known = new Set(sending.filter(({ state }) => state !== 'sent').map(({ key }) => key))
  const folders = foldersBelow(files)
  return files
    .map((picked, at) => {
      const folder = folders[at] ?? ''
      return { ...picked, key: keyOf(pack, picked), pack, folder, sent: 0, state: 'waiting' as const }
    })
    .filter(({ key }) => !known.has(key))
}

/** Keeps as many files on their way as go at once. */
const createSender = ({ sending }: UploadState, send: SendFile) => {
  const running = new Map<string, { readonly stop: () => void }>()
  const change = (key: string, what: Partial<Sending>): void => {
    sending.value = sending.value.map((each) => (each.key === key ? { ...each, ...what } : each))
  }
  const settle = (key: string, what: Partial<Sending>): void => {
    running.delete(key)
    change(key, what)
    sendNext()
  }
  const start = (next: Sending): void => {
    const { key } = next
    change(key, { state: 'sending' })
    running.set(key, { stop: () => {} })
    const started = send(next, {
      onProgress: (sent) => change(key, { sent }),
      onDone: () => settle(key, { state: 'sent', sent: next.file.size }),
      onFail: () => settle(key, { state: 'failed' }),
    })
    if (running.has(key)) running.set(key, started)
  }
  const sendNext = (): void => {
    for (const next of sending.value.filter(({ state }) => state === 'waiting')) if (running.size < AT_ONCE) start(next)
  }
  const stop = (key: string): void => {
    running.get(key)?.stop()
    running.delete(key)
    change(key, { state: 'paused' })
  }
  return { sendNext, stop }
}

/** Sends files to the server, three at once; each can be paused and tried again, and goes on where it ended. */
export const createUploads = (send: SendFile) => {
  const state = createUploadState()
  const { sending } = state
  const { sendNext, stop } = createSender(state, send)
  return {
    ...state,
    add: (pack: string, files: readonly Picked[]): void => {
      const fresh = newOnes(sending.value, pack, files)
      const keys = new Set(fresh.map(({ key }) => key))
      sending.value = [...sending.value.filter(({ key }) => !keys.has(key)), ...fresh]
      sendNext()
    },
    /** Stops all that is on its way; nothing of it is lost. */
    pause: (): void => {
      for (const { key } of sending.value.filter(isOpen)) stop(key)
    },
    /** Goes on with what was paused or failed. */
    resume: (): void => {
      sending.value = sending.value.map((each) =>
        each.state === 'paused' || each.state === 'failed' ? { ...each, state: 'waiting' } : each,
      )
      sendNext()
    },
  }
}
export type Uploading = ReturnType<typeof createUploads>
