import type { RoundView } from '@pd/contract/client'
import type { App } from '../app/app.ts'

type Of = Pick<NonNullable<RoundView['reveal']>, 'hardness'>

/** How hard an object has proved to be, once enough players have tried it. */
export const Hardness = ({ app: { say }, of: { hardness } }: { app: App; of: Of }) =>
  hardness ? <p class="reveal-hardness">{say(`hardness.${hardness.level}`, { n: hardness.plays })}</p> : null
