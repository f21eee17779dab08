import type { ClientProblem } from '@pd/contract/client'

/** Why a request was refused: a problem of the contract, or that no answer came. */
export type ProblemCode = ClientProblem['code']
