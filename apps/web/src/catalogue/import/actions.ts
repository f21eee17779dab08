import type { Client, ImportView } from '@pd/contract/client'
import type { Importing } from './state.ts'

const RUNNING_POLL_MS = 1_000
/** An empty game may be filled by another process. */
const EMPTY_POLL_MS = 5_000

type Needs = {
  readonly client: Pick<Client, 'importProgress'>
  /** Runs once after a delay in milliseconds; returns the way to cancel it. */
  readonly after: (delayMs: number, run: () => void) => () => void
}

const nextPollMs = ({ state, packs }: ImportView): number | null =>
  state === 'running' ? RUNNING_POLL_MS : packs === 0 ? EMPTY_POLL_MS : null

/** Whether there may be more to play than before. */
const hasGrown = (before: ImportView | undefined, { state, done, packs }: ImportView): boolean =>
  before !== undefined && (before.done !== done || before.packs !== packs || before.state !== state)

/** Follows the import of pictures by asking the server again and again until it is over. */
export const createImportActions = ({ client, after }: Needs, importing: Importing) => ({
  /** Follows the import until it is over, calling `onGrown` whenever there may be more to play. Gives what ends it. */
  follow: (onGrown: () => void): (() => void) => {
    let isEnded = false
    let cancel = () => {}
    const reload = async (): Promise<void> => {
      const answer = await client.importProgress()
      if (isEnded) return
      const before = importing.view.value
      if (answer.ok) importing.view.value = answer.value
      if (answer.ok && hasGrown(before, answer.value)) onGrown()
      const known = importing.view.value
      const delayMs = known ? nextPollMs(known) : null
      if (delayMs !== null) cancel = after(delayMs, () => void reload())
    }
    void reload()
    return () => {
      isEnded = true
      cancel()
    }
  },
})
