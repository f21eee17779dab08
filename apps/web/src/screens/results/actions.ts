import type { Client } from '@pd/contract/client'
import type { ResultsState } from './state.ts'

/** Fetches what a room came to; it never changes any more. */
export const createResultsActions = (client: Pick<Client, 'roomResults'>, code: string, state: ResultsState) => ({
  load: async () => {
    state.trouble.value = undefined
    const answer = await client.roomResults(code)
    if (answer.ok) state.results.value = answer.value
    else state.trouble.value = answer.problem.code
  },
  showAll: () => {
    state.isWhole.value = true
  },
})
export type ResultsActions = ReturnType<typeof createResultsActions>
