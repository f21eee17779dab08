import { totalmem } from 'node:os'
import { type PictureResult, refuse } from '../refusal.ts'
import { type DecodeCost, streamingBytes } from './decode-cost.ts'
import { restingBytes } from './resting-bytes.ts'

const MiB = 2 ** 20
const mostBytes = 4096 * MiB
const mostForDrawing = 1024 * MiB
const leastForDrawing = 288 * MiB

/** How much a process may pass its estimate by before it is ended. */
const tolerance = 1.5

type Machine = { readonly total: number; readonly constrained: number }

/**
 * What decodes may take together, in bytes: a third of what this process may use, since the game and two resting decoders need the
 * rest of a small machine; 4 GiB at most.
 */
export const memoryBudget = ({ total, constrained }: Machine): number => {
  const usable = constrained > 0 ? Math.min(total, constrained) : total
  return Math.min(mostBytes, Math.floor(usable / 3))
}

/** The budget of this machine or container. */
export const budgetHere = (): number => memoryBudget({ total: totalmem(), constrained: process.constrainedMemory() })

/** What one decode is granted of the budget, and the resident memory at which its process is ended, in bytes. */
export type Grant = { readonly bytes: number; readonly residentBytes: number }

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`

const grantOf = (bytes: number): Grant => ({ bytes, residentBytes: restingBytes + Math.ceil(bytes * tolerance) })

/** Grants a decode what it is estimated to take, or refuses it when that is more than the whole budget. */
export const grantMemory = ({ bytes, advice }: DecodeCost, budget: number): PictureResult<Grant> => {
  if (bytes === null) {
    const share = Math.min(mostForDrawing, Math.max(leastForDrawing, budget / 2))
    return { ok: true, value: grantOf(Math.min(budget, share)) }
  }
  if (bytes > Math.max(budget, 2 * streamingBytes))
    return refuse(
      'too_much_memory',
      `The picture takes about ${megabytes(bytes)} to decode, and this machine allows ${megabytes(budget)}: ${advice}.`,
    )
  return { ok: true, value: grantOf(Math.min(budget, bytes)) }
}
