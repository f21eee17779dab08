import type { Client, DeskUploads } from '@pd/contract/client'
import type { Remembered } from './state.ts'
import type { Uploading } from './uploads.ts'

type Needs = {
  readonly client: Pick<Client, 'deskUploads' | 'keepDeskUpload' | 'discardDeskUpload'>
  readonly uploads: Uploading
  readonly pack: string
  readonly wait: (ms: number) => Promise<unknown>
  /** Reads what this browser can go on with. */
  readonly loadRemembered: () => Promise<readonly Remembered[]>
  /** Called when pictures of the pack are new. */
  readonly onAdded: () => void
}

const LOOK_EVERY_MS = 1_000

/** Whether the server still works on something. */
const isBusy = ({ counts }: DeskUploads): boolean => counts.queued + counts.working > 0

/** Looks at what becomes of the files of a pack, for as long as something becomes of them. */
export const createWatch = ({ client, uploads, pack, wait, loadRemembered, onAdded }: Needs) => {
  let running = false
  let isOver = false
  const look = async (): Promise<boolean> => {
    const answer = await client.deskUploads(pack)
    if (isOver || !answer.ok) return !isOver && uploads.sending.value.length > 0
    const before = uploads.arrived.value?.counts.added ?? 0
    if (answer.value.counts.receiving > 0) uploads.remembered.value = await loadRemembered()
    uploads.arrived.value = answer.value
    if (answer.value.counts.added > before) onAdded()
    return isBusy(answer.value) || uploads.sending.value.some(({ state }) => state === 'sending')
  }
  /** Looks until nothing becomes of anything any more. */
  const watch = async (): Promise<void> => {
    if (running) return
    running = true
    while (!isOver && (await look())) await wait(LOOK_EVERY_MS)
    running = false
  }
  const answer = async (...calls: Promise<unknown>[]): Promise<void> => {
    await Promise.all(calls)
    await watch()
  }
  return {
    watch,
    keep: (id: string) => answer(client.keepDeskUpload(id)),
    discard: (...ids: readonly string[]) => answer(...ids.map((id) => client.discardDeskUpload(id))),
    end: (): void => {
      isOver = true
    },
  }
}
export type Watch = ReturnType<typeof createWatch>
