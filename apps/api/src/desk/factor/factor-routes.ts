import { ok } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { type DeskTools, eventBy } from '../desk-tools.ts'
import { beginFactor, putFactorOn, removeOwnFactor } from './second-factor.ts'

type Names =
  | 'deskSecondFactor'
  | 'beginSecondFactor'
  | 'putSecondFactorOn'
  | 'removeSecondFactor'
  | 'removeSecondFactorOf'

/** Accounts see to their second factor, and operators remove that of a person who has lost the device. */
export const factorRoutes = (tools: DeskTools): Pick<Handlers, Names> => {
  const { store, now } = tools
  return {
    deskSecondFactor: async ({ desk }) => {
      const factor = await store.factor(desk.account)
      return ok({ isOn: factor?.isOn === true, recoveryCodes: await store.countRecovery(desk.account) })
    },
    beginSecondFactor: ({ desk, body, reply }) => beginFactor(tools, { desk, reply }, body.password),
    putSecondFactorOn: ({ desk, body, reply }) => putFactorOn(tools, { desk, reply }, body.code),
    removeSecondFactor: ({ desk, body, reply }) => removeOwnFactor(tools, { desk, reply }, body),
    removeSecondFactorOf: async ({ desk, params: { name } }) => {
      const event = eventBy(desk, { kind: 'factor_removed', subject: name }, now())
      return (await store.removeFactor(name, event)) ? ok({}) : refuseWith('desk_entry_not_found')
    },
  }
}
