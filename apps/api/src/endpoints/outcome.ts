import type { ProblemCode } from '@pd/contract'

/** A problem to answer with; `detail` says what to do about it. */
export type Refusal<Code extends ProblemCode = ProblemCode> = {
  readonly ok: false
  readonly failure: { readonly code: Code; readonly detail?: string }
}

/** A value or a problem. A `Result` of the rules is one too. */
export type Outcome<T, Code extends ProblemCode = ProblemCode> =
  | { readonly ok: true; readonly value: T }
  | Refusal<Code>

/** Refuses with a problem of the contract. */
export const refuseWith = <Code extends ProblemCode>(code: Code, detail?: string): Refusal<Code> => ({
  ok: false,
  failure: { code, ...(detail !== undefined && { detail }) },
})
