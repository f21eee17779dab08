import type { DeskUploads } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { Picked } from './picked.ts'

/** How far a file is on its way to the server. */
type SendingState = 'waiting' | 'sending' | 'paused' | 'failed' | 'sent'

/** A file on its way to the server. */
export type Sending = Picked & {
  readonly key: string
  readonly pack: string
  /** Its folder below the pack; empty for the pack's own. */
  readonly folder: string
  readonly sent: number
  readonly state: SendingState
}

/** An upload that this browser can go on with once it has the file again: what the file is, and its id at the server. */
export type Remembered = { readonly key: string; readonly id: string }

/** The files on their way, and what the server made of those that arrived. */
export const createUploadState = () => ({
  sending: signal<readonly Sending[]>([]),
  /** What became of the files of the pack that is shown; undefined until the server has said. */
  arrived: signal<DeskUploads | undefined>(undefined),
  /** The uploads that this browser can go on with. */
  remembered: signal<readonly Remembered[]>([]),
})
export type UploadState = ReturnType<typeof createUploadState>

/** How much of these files is with the server, from 0 to 1. */
export const shareSent = (sending: readonly Sending[]): number => {
  const bytes = sending.reduce((sum, { file }) => sum + file.size, 0)
  const sent = sending.reduce((sum, each) => sum + (each.state === 'sent' ? each.file.size : each.sent), 0)
  return bytes > 0 ? sent / bytes : 0
}
