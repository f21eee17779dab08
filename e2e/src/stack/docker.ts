import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

export type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** Files that are open, in the place of what a command reads and of what it writes. */
export type Pipes = { readonly from?: number; readonly to?: number }

/** Runs a command to its end, whatever that is. */
export const tryCommand = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
  { from, to }: Pipes = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: [from ?? 'ignore', to ?? 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let [out, err] = ['', '']
    child.stdout?.on('data', (chunk) => {
      out += chunk
    })
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }))
  })

export const tryDocker = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  pipes: Pipes = {},
): Promise<Ended> => tryCommand('docker', args, env, undefined, pipes)

/** What docker says; throws with what it complained of when it fails. */
export const docker = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await tryDocker(args)
  if (code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${code}\n${err}${out}`)
  return out.trim()
}

/**
 * Runs a shell command as root with a volume at /volume, as an operator on the host could; gives what it wrote. From its log: a busy
 * engine may attach to a short container too late to hear it.
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

/** What a container wrote, on both outputs, each line with its time. */
export const logOf = async (container: string): Promise<string> => {
  const { out, err } = await tryDocker(['logs', '--timestamps', container])
  return out + err
}

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })

/** As long as a person takes at least before trying again. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100))

/** Asks until the answer is as it should be, for as long as `patienceMs`; throws what the last answer was. */
export const until = async <T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  patienceMs = 60_000,
): Promise<T> => {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (performance.now() > deadline) throw new Error(`waited in vain; the last answer was ${JSON.stringify(answer)}`)
    await aMoment()
  }
}
