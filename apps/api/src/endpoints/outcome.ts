import type { ProblemCode } from '@pd/contract'

/** A problem to answer with; `detail` says what to do about it. */
export type Refusal = { readonly ok: false; readonly failure: { readonly code: ProblemCode; readonly detail?: string } }

/** A value or a problem. A `Result` of the rules is one too. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal

/** Refuses with a problem of the contract. */
export const refuseWith = (code: ProblemCode, detail?: string): Refusal => ({
  ok: false,
  failure: { code, ...(detail !== undefined && { detail }) },
})
