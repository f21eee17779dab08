import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** How a command ended, and what it wrote. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** Where a command runs: variables beside our own, a folder, open files in place of its input and output, and how long. */
export type Surroundings = {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly from?: number
  readonly to?: number
  /** Once it is aborted, the command is asked to come to its end. */
  readonly enough?: AbortSignal
}

/** Runs a command to its end. Rejects only if it can't be started; a failure is a code other than 0. */
export const tryCommand = (
  command: string,
  args: readonly string[],
  { env, cwd, from, to, enough }: Surroundings = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: [from ?? 'ignore', to ?? 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let [out, err] = ['', '']
    enough?.addEventListener('abort', () => child.kill('SIGTERM'))
    child.stdout?.on('data', (chunk) => {
      out += chunk
    })
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }))
  })

/** Runs docker as `tryCommand` runs any command. */
export const tryDocker = (args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> =>
  tryCommand('docker', args, surroundings)

/** What docker wrote; throws with its errors when it fails. */
export const docker = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await tryDocker(args)
  if (code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${code}\n${err}${out}`)
  return out.trim()
}

/**
 * Runs a shell command as root with a volume at /volume, as an operator on the host could; gives what it wrote. Reads the container's
 * log, because a busy engine may attach to a short container too late.
 */
export const asRootIn = async (volume: string, command: string): Promise<string> => {
  const container = await docker(
    ...['run', '--detach', '--network', 'none', '--user', '0', '--volume', `${volume}:/volume`],
    ...['--entrypoint', 'sh', 'httpd:2.4-alpine', '-c', command],
  )
  try {
    const code = await docker('wait', container)
    const { out, err } = await tryDocker(['logs', container])
    if (code !== '0') throw new Error(`${command} ended with ${code}\n${err}${out}`)
    return out.trim()
  } finally {
    await docker('rm', '--force', container)
  }
}

/** The log of a container, of both outputs, each line with its time. */
export const logOf = async (container: string): Promise<string> => {
  const { out, err } = await tryDocker(['logs', '--timestamps', container])
  return out + err
}

/** A port of this machine that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const PAUSE_MS = 100

/** Waits 100 ms, the pause between two attempts. */
export const aMoment = (): Promise<void> => pause(PAUSE_MS)

/** How `until` asks. */
export type Patience = { readonly timeoutMs?: number; readonly longestPauseMs?: number }

/**
 * Asks until the answer is right; throws with the last answer after `timeoutMs`. A question that takes long is asked less often: a command
 * in a container takes the processor from the very processes that are waited for. Where a moment must not be missed, `longestPauseMs` is short.
 */
export const until = async <T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  { timeoutMs = 300_000, longestPauseMs = 1_000 }: Patience = {},
): Promise<T> => {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const asked = performance.now()
    const answer = await ask()
    if (isRight(answer)) return answer
    const answered = performance.now()
    if (answered > deadline) throw new Error(`timed out; the last answer was ${JSON.stringify(answer)}`)
    await pause(Math.min(Math.max(PAUSE_MS, 4 * (answered - asked)), longestPauseMs))
  }
}

/** Waits until a URL answers with 200. */
export const untilServed = async (url: string): Promise<void> => {
  const status = () =>
    fetch(url).then(
      ({ status }) => status,
      () => 0,
    )
  await until(status, (found) => found === 200)
}
