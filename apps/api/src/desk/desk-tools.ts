import { newId } from '@pd/catalogue'
import type { PasswordHasher } from '@pd/runtime'
import type { DeskEvent, DeskStore } from '@pd/store'
import type { DeskCaller } from './desk-access.ts'
import type { SecretSealer } from './factor/seal-secret.ts'
import type { Provider } from './provider/provider.ts'
import type { SignInBudget } from './sign-in-budget.ts'

/** What the endpoints of the desk need. */
export type DeskTools = {
  readonly store: DeskStore
  readonly passwords: PasswordHasher
  readonly budget: SignInBudget
  /** Seals the secrets of second factors. */
  readonly factors: SecretSealer
  /** The provider of OpenID Connect by which people sign in too. */
  readonly provider: Provider | null
  readonly now: () => number
}

/** What happened, for the log. */
export type Change = Pick<DeskEvent, 'kind'> & Partial<Pick<DeskEvent, 'subject' | 'detail'>>

/** The entry of a change that an account made. */
export const eventBy = (
  { account, token }: Pick<DeskCaller, 'account' | 'token'>,
  { kind, subject = null, detail = null }: Change,
  now: number,
): DeskEvent => ({ id: newId(), at: now, actor: account, token: token?.name ?? null, kind, subject, detail })
