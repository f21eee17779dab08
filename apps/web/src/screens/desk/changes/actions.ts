import type { Client } from '@pd/contract/client'
import type { Changes } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'deskChanges' | 'undoDeskChange'>
  readonly changes: Changes
  readonly onUndone?: () => unknown
}

/** Loads changes and undoes them. */
export const createChangesActions = ({ client, changes, onUndone }: Needs) => {
  const load = async (): Promise<void> => {
    const answer = await client.deskChanges()
    if (answer.ok) changes.list.value = answer.value.changes
    changes.trouble.value = answer.ok ? undefined : { change: null, code: answer.problem.code }
  }
  return {
    load,
    /** Undoes a change, or makes it again where it is undone; true where the server did. */
    undo: async (id: string): Promise<boolean> => {
      if (changes.busy.value) return false
      changes.busy.value = true
      const answer = await client.undoDeskChange(id)
      if (answer.ok) {
        onUndone?.()
        await load()
      } else changes.trouble.value = { change: id, code: answer.problem.code }
      changes.busy.value = false
      return answer.ok
    },
  }
}
export type ChangesActions = ReturnType<typeof createChangesActions>
