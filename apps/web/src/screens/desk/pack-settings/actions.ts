import type { Client } from '@pd/contract/client'
import type { PackSettingsState } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'deskItems' | 'readNamesTable' | 'undoDeskChange' | 'previewDeskPack'>
  readonly drawId: () => string
  /** The counts of the pack follow its names. */
  readonly onNamed: () => unknown
  readonly state: PackSettingsState
}

/** The longest text in base64 that the server takes. */
const MOST_SIGNS = 3_000_000

const tableActions = ({ client, drawId, onNamed, state }: Needs, pack: string) => ({
  /** Changes the names of the pack by a table, which is sent as it is. */
  readTable: async (base64: string): Promise<void> => {
    if (state.isReading.value) return
    state.report.value = undefined
    if (base64.length > MOST_SIGNS) {
      state.tableTrouble.value = 'table_unreadable'
      return
    }
    state.isReading.value = true
    const answer = await client.readNamesTable(pack, { id: drawId(), base64 })
    state.isReading.value = false
    state.report.value = answer.ok ? answer.value : undefined
    state.tableTrouble.value = answer.ok ? undefined : answer.problem.code
    if (answer.ok) onNamed()
  },
  /** Takes back what the table changed. */
  undoTable: async (): Promise<void> => {
    const change = state.report.value?.change
    if (!change || state.isReading.value) return
    state.isReading.value = true
    const answer = await client.undoDeskChange(change)
    state.isReading.value = false
    state.tableTrouble.value = answer.ok ? undefined : answer.problem.code
    if (!answer.ok) return
    state.report.value = undefined
    onNamed()
  },
})

/** What a curator does to a pack beside what is said of it. */
export const createSettingsActions = (needs: Needs, pack: string) => {
  const { client, state } = needs
  return {
    loadSample: async (): Promise<void> => {
      const answer = await client.deskItems({ pack, limit: 1, show: undefined, search: undefined, after: undefined })
      if (answer.ok) state.sample.value = answer.value.items[0] ?? null
    },
    makeLink: async (): Promise<void> => {
      const answer = await client.previewDeskPack(pack)
      state.link.value = answer.ok ? answer.value : undefined
      state.linkTrouble.value = answer.ok ? undefined : answer.problem.code
    },
    ...tableActions(needs, pack),
  }
}
export type SettingsActions = ReturnType<typeof createSettingsActions>
