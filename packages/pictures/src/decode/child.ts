import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { limitProcess } from './limit-process.ts'
import type { DecodeRequest, DecoderMessage } from './protocol.ts'

const entry = fileURLToPath(new URL('decoder-process.ts', import.meta.url))

/** All that the decoders read from the environment: where fonts and libraries lie, and where large pictures may be unpacked. */
const inherited = [
  'HOME',
  'TMPDIR',
  'XDG_CACHE_HOME',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
]

/**
 * glibc gives large pieces back to the system when they are freed, where by default it keeps ever more of them, and asks for them in huge
 * pages: one in pages of 4 KiB costs a drawing a fifth of its time.
 */
const malloc = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: `${4 * 2 ** 20}`,
  MALLOC_TRIM_THRESHOLD_: `${4 * 2 ** 20}`,
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
}

const childEnvironment = (): NodeJS.ProcessEnv => {
  const known = inherited.filter((name) => process.env[name] !== undefined)
  return { ...malloc, ...Object.fromEntries(known.map((name) => [name, process.env[name]])) }
}

/** Which limit a decoder process was killed for. */
type PassedLimit = 'too_slow' | 'too_much_memory'

/** The end of one job of a decoder process: its result, the limit that it was killed for, or a crash. */
export type ChildReply =
  | Exclude<DecoderMessage, { kind: 'ready' }>
  | { readonly kind: 'killed'; readonly limit: PassedLimit }
  /** It ended by itself, or the system ended it. */
  | { readonly kind: 'crashed'; readonly signal: NodeJS.Signals | null }

/** Picture bytes lie outside V8's heap, and go when the young generation is collected: a small one is collected often. */
const execArgv = ['--max-semi-space-size=1', '--expose-gc']

/** Starts a decoder process for pictures that take at most `memoryBytes`; throws if it does not come up. It ends with this one. */
export const startChild = async (memoryBytes: number): Promise<ChildProcess> => {
  const child = fork(entry, [], { env: childEnvironment(), execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const started = new AbortController()
  const ended = once(child, 'exit', { signal: started.signal }).then(([code, signal]) => {
    throw new Error(`the decoder process ended before it was ready (${signal ?? code}): run node ${entry} to see why`)
  })
  try {
    await Promise.race([once(child, 'message', { signal: started.signal }), ended])
    await limitProcess(child.pid, memoryBytes)
    return child
  } finally {
    started.abort()
    ended.catch(() => undefined)
  }
}

const memoryCheckMs = 100

const statusOf = (pid: number | undefined): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1')
  } catch {
    return '' // it has just ended, or the system has no such files
  }
}

/** Resident memory of a process in bytes; 0 where the system does not tell. Synchronous, as a trip to another thread costs several times as much. */
export const residentBytes = (pid: number | undefined): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(statusOf(pid))?.[1] ?? 0) * 1024

type Watch = { readonly request: DecodeRequest; readonly stop: AbortSignal | undefined }

/** Kills the child at the first limit that it passes, or when `stop` is aborted; `end` ends the watching. */
const watchChild = (child: ChildProcess, { request: { limits }, stop }: Watch) => {
  let passed: PassedLimit | null = null
  const kill = () => child.kill('SIGKILL')
  const refuse = (limit: PassedLimit) => {
    passed ??= limit
    kill()
  }
  const clock = setTimeout(refuse, limits.timeMs, 'too_slow')
  const memory = setInterval(() => {
    if (residentBytes(child.pid) > limits.memoryBytes) refuse('too_much_memory')
  }, memoryCheckMs)
  stop?.addEventListener('abort', kill)
  const end = () => {
    clearTimeout(clock)
    clearInterval(memory)
    stop?.removeEventListener('abort', kill)
  }
  return { end, passed: () => passed }
}

/**
 * Has a child decode one picture. A child that passes a limit is killed, and so is one whose work `stop` aborts: then this throws the
 * signal's reason.
 */
export const askChild = async (
  child: ChildProcess,
  request: DecodeRequest,
  stop?: AbortSignal,
): Promise<ChildReply> => {
  stop?.throwIfAborted()
  const done = new AbortController()
  const watch = watchChild(child, { request, stop })
  const replied = once(child, 'message', { signal: done.signal }).then(([message]): ChildReply => message)
  const ended = once(child, 'exit', { signal: done.signal }).then(([, signal]): ChildReply => {
    const limit = watch.passed()
    return limit === null ? { kind: 'crashed', signal } : { kind: 'killed', limit }
  })
  try {
    // an error here means that the child is gone, which its exit tells as well
    child.send(request, () => undefined)
    const reply = await Promise.race([replied, ended])
    stop?.throwIfAborted()
    return reply
  } finally {
    watch.end()
    done.abort()
    for (const settled of [replied, ended]) settled.catch(() => undefined)
  }
}
