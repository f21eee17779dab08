import type { Located } from '../bom/package-url.ts'
import type { Finding } from './finding.ts'

/** Somebody who knows advisories. */
export type Source = {
  readonly name: string
  /** Of these packages, the findings and those that it could judge; throws when it can't be reached. */
  readonly judge: (packages: readonly Located[]) => Promise<Judgement>
}

export type Judgement = { readonly findings: readonly Finding[]; readonly judged: ReadonlySet<Located> }
