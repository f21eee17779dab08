import type { Client } from '@pd/contract/client'
import type { ProblemCode } from '../../../app/problem.ts'
import type { Desk } from '../state.ts'

type ProviderClient = Pick<Client, 'deskSignInWays' | 'leaveForProvider' | 'arriveFromProvider'>

/** What the sign-in by a provider needs. */
export type ProviderNeeds = {
  readonly client: ProviderClient
  readonly desk: Desk
  /** Sends the browser to another address. */
  readonly leave: (url: string) => void
  /** Shows the desk of the account that has signed in. */
  readonly signedIn: () => Promise<void>
}

/** The query of an address with which a provider has sent the browser back; undefined for any other address. */
export const answerIn = (search: string): string | undefined => {
  const query = new URLSearchParams(search)
  return query.has('state') && (query.has('code') || query.has('error')) ? search.replace(/^\?/, '') : undefined
}

/** Signs in by a provider: the browser leaves for it, and comes back with its answer. */
export const createProviderActions = ({ client, desk, leave, signedIn }: ProviderNeeds) => {
  const fail = (code: ProblemCode): void => {
    desk.trouble.value = { part: 'provider', code }
    desk.me.value = null
  }
  return {
    /** Asks how people sign in here; without an answer there is the form alone. */
    loadWays: async (): Promise<void> => {
      const ways = await client.deskSignInWays()
      if (ways.ok) desk.provider.value = ways.value.provider
    },
    leaveForProvider: async (): Promise<void> => {
      if (desk.busy.value) return
      desk.busy.value = true
      const answer = await client.leaveForProvider()
      desk.busy.value = false
      if (answer.ok) leave(answer.value.url)
      else fail(answer.problem.code)
    },
    arriveFromProvider: async (query: string): Promise<void> => {
      const answer = await client.arriveFromProvider({ query })
      if (answer.ok) await signedIn()
      else fail(answer.problem.code)
    },
  }
}
