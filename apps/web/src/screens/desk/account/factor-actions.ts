import type { Answer, Client } from '@pd/contract/client'
import type { Desk, DeskPart } from '../state.ts'

type FactorClient = Pick<
  Client,
  'deskSecondFactor' | 'beginSecondFactor' | 'putSecondFactorOn' | 'removeSecondFactor' | 'removeSecondFactorOf'
>

/** What the second factor of an account needs. */
export type FactorNeeds = {
  readonly client: FactorClient
  readonly desk: Desk
  /** Asks for something that changes the desk; undefined when the server refused, with the reason at that part. */
  readonly change: <T>(part: DeskPart, call: () => Promise<Answer<T>>) => Promise<T | undefined>
}

/** The second factor of an account: begun, put on by a first code, removed. */
export const createFactorActions = ({ client, desk, change }: FactorNeeds) => {
  const loadFactor = async (): Promise<void> => {
    const factor = await client.deskSecondFactor()
    if (factor.ok) desk.factor.value = factor.value
  }
  return {
    loadFactor,
    beginFactor: async (password: string): Promise<boolean> => {
      desk.newFactor.value = await change('factor', () => client.beginSecondFactor({ password }))
      return desk.newFactor.value !== undefined
    },
    putFactorOn: async (code: string): Promise<boolean> => {
      const made = await change('factor', () => client.putSecondFactorOn({ code }))
      if (!made) return false
      desk.newFactor.value = undefined
      desk.recoveryCodes.value = made.codes
      await loadFactor()
      return true
    },
    hideRecoveryCodes: (): void => {
      desk.recoveryCodes.value = []
    },
    removeFactor: async (password: string, code: string): Promise<boolean> => {
      const done = await change('factor', () => client.removeSecondFactor({ password, code }))
      if (done) await loadFactor()
      return done !== undefined
    },
    removeFactorOf: (name: string) => change('people', () => client.removeSecondFactorOf(name)),
  }
}
