import type { ChildProcess } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { createByteLimiter } from '../cost/byte-limiter.ts'
import { estimateFileCost } from '../cost/decode-cost.ts'
import { budgetHere, grantMemory } from '../cost/memory-budget.ts'
import { restingBytes } from '../cost/resting-bytes.ts'
import { tooSlow } from '../deadline.ts'
import { type PictureLimits, withDefaults } from '../limits.ts'
import { damaged, type PictureResult, refuse } from '../refusal.ts'
import { temporaryName } from '../replace-file.ts'
import { makeWorkingCopy, type WorkingCopy } from '../working-copy/working-copy.ts'
import { askChild, type ChildReply, residentBytes, startChild } from './child.ts'
import type { DecodeRequest } from './protocol.ts'

/** One picture to decode, and where its working copy goes. */
export type DecodeJob = {
  /** The picture file. */
  readonly source: string
  /** The SHA-256 of the content that is expected, in base64url; other content is refused. */
  readonly sha256: string
  /** Where the working copy goes. */
  readonly target: string
  readonly limits?: Partial<PictureLimits>
  /** Gives the picture up at once: then the promise rejects with the signal's reason. */
  readonly stop?: AbortSignal | undefined
}

/** Makes working copies as `makeWorkingCopy` does, in processes of its own. */
export type Decoder = (job: DecodeJob) => Promise<PictureResult<WorkingCopy>>

const tooMuchMemory = () =>
  refuse('too_much_memory', 'The picture takes too much memory to decode: save a simpler or smaller copy.')

const resultOf = (reply: ChildReply): PictureResult<WorkingCopy> => {
  if (reply.kind === 'result') return reply.result
  if (reply.kind === 'killed') return reply.limit === 'too_slow' ? tooSlow() : tooMuchMemory()
  // the kernel sends this signal when memory is short
  if (reply.kind === 'crashed') return reply.signal === 'SIGKILL' ? tooMuchMemory() : damaged()
  throw Object.assign(new Error(reply.message), { code: reply.code })
}

const idleMs = 10_000
const ESTIMATES_AT_ONCE = 4

/** Keeps children that have nothing to do for a while; meanwhile they do not keep this process alive. */
const createIdle = () => {
  const idle = new Map<ChildProcess, NodeJS.Timeout>()
  const take = (): ChildProcess | null => {
    for (const [child, timer] of idle) {
      idle.delete(child)
      clearTimeout(timer)
      if (!child.connected) continue
      child.ref()
      child.channel?.ref()
      return child
    }
    return null
  }
  const put = (child: ChildProcess): void => {
    child.unref()
    child.channel?.unref()
    const end = () => {
      idle.delete(child)
      child.kill('SIGKILL')
    }
    idle.set(child, setTimeout(end, idleMs).unref())
  }
  return { take, put }
}

/**
 * Has a process that rests, or a new one for pictures of at most `memoryBytes`, decode a request. A process that keeps more than
 * `restingBytes` afterwards by `residentOf` is ended: the next picture would be judged by what this one left.
 */
const createPool = (memoryBytes: number, residentOf: typeof residentBytes) => {
  const idle = createIdle()
  const ask = async (child: ChildProcess, request: DecodeRequest, stop: AbortSignal | undefined) => {
    let isReusable = false
    try {
      const reply = await askChild(child, request, stop)
      const isWhole = (reply.kind === 'result' || reply.kind === 'error') && !child.killed
      isReusable = isWhole && residentOf(child.pid) <= restingBytes
      return reply
    } finally {
      if (isReusable) idle.put(child)
      else child.kill('SIGKILL')
    }
  }
  return async (request: DecodeRequest, stop: AbortSignal | undefined): Promise<ChildReply> => {
    const rested = idle.take()
    const reply = rested && (await ask(rested, request, stop))
    // it may have died while it rested, which is no picture's fault
    return reply === null || reply.kind === 'crashed' ? ask(await startChild(memoryBytes), request, stop) : reply
  }
}

/**
 * Makes a decoder: at most `size` processes, started when they are first needed and ended when they have had nothing to do for a
 * while, or with this process; together they take about `budget` bytes beside what they keep at rest, which `residentOf` reads. A
 * picture that passes a limit or crashes its process is refused, and costs no other anything; so is one whose header says that it takes
 * more than the budget.
 */
export const createDecoder = (
  size = Math.min(2, availableParallelism()),
  budget = budgetHere(),
  residentOf = residentBytes,
): Decoder => {
  const inTurn = pLimit(size)
  const ahead = pLimit(ESTIMATES_AT_ONCE)
  const withMemory = createByteLimiter(budget)
  const decode = createPool(budget, residentOf)
  // a turn is over with the reply: the next picture is not kept waiting for a file to be named, nor for its own estimate
  const write = async ({ source, sha256, target, stop }: DecodeJob, limits: PictureLimits, bytes: number) => {
    const temporary = temporaryName(target)
    const ask = () => {
      stop?.throwIfAborted()
      return decode({ source, sha256, target: temporary, limits }, stop)
    }
    let isKept = false
    try {
      const result = resultOf(await inTurn(() => withMemory(bytes, ask)))
      if (result.ok) await rename(temporary, target)
      isKept = result.ok
      return result
    } finally {
      if (!isKept) await rm(temporary, { force: true })
    }
  }
  return async (job) => {
    job.stop?.throwIfAborted()
    const grant = grantMemory(await ahead(() => estimateFileCost(job.source)), budget)
    if (!grant.ok) return grant
    const { bytes, residentBytes } = grant.value
    return write(job, withDefaults({ memoryBytes: residentBytes, ...job.limits }), bytes)
  }
}

/** Decodes in this process, whatever the content's SHA-256: for a few pictures that are known to be harmless. */
export const decodeInProcess: Decoder = ({ source, target, limits }) => makeWorkingCopy(source, target, limits)
