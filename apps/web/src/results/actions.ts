import type { Client } from '@pd/contract/client'
import type { ResultsTable } from './state.ts'

/** Fetches what a room came to; it never changes any more. */
export const createResultsActions = (client: Pick<Client, 'roomResults'>, code: string, table: ResultsTable) => ({
  load: async () => {
    table.trouble.value = undefined
    const answer = await client.roomResults(code)
    if (answer.ok) table.results.value = answer.value
    else table.trouble.value = answer.problem.code
  },
  showAll: () => {
    table.isWhole.value = true
  },
})
export type ResultsActions = ReturnType<typeof createResultsActions>
