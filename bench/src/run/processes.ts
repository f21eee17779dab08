import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { groupCpuSeconds } from './group-cpu.ts'
import { residentMiB } from './memory.ts'

const GRACE_MS = 3_000

type Options = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }
type Command = readonly [program: string, ...args: string[]]

/** The processes of the bench, each with a process group of its own; none outlives `end`. */
export type Processes = {
  /** Starts a server; it is ended with the others. Its output comes with the error if it ends on its own. */
  start(command: Command, options?: Options): Server
  /** Runs a program to its end and gives its standard output; throws, with what it wrote, on any other exit than 0. */
  run(command: Command, options?: Options): Promise<string>
  end(): Promise<void>
}

/** A running process of the bench. */
export type Server = {
  /** The first group of the pattern, once the output matches it; rejects when the process ends before. */
  said(pattern: RegExp): Promise<string>
  /** Sends a signal to it and its workers. */
  signal(signal: NodeJS.Signals): void
  /** Processor seconds that it and its workers have used so far. */
  cpuSeconds(): number
  /** The memory that it holds now, without its workers. */
  residentMiB(): number
}

const describe = ([program, ...args]: Command) => [program, ...args].join(' ')

const collectOutput = (child: ChildProcess) => {
  const text = { out: '', all: '' }
  child.stdout?.on('data', (chunk) => {
    text.out += chunk
    text.all += chunk
  })
  child.stderr?.on('data', (chunk) => {
    text.all += chunk
  })
  return text
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // The group is gone already.
  }
}

/** Ends a child with the workers and browsers that it started: by SIGTERM, after three seconds by SIGKILL. */
const endGroup = async (child: ChildProcess): Promise<void> => {
  const gone = hasEnded(child) || child.pid === undefined ? null : once(child, 'exit')
  signalGroup(child, 'SIGTERM')
  if (gone) await Promise.race([gone, wait(GRACE_MS, null, { ref: false })])
  signalGroup(child, 'SIGKILL')
  await gone
}

type Launched = { readonly child: ChildProcess; readonly text: { readonly out: string; readonly all: string } }

const launch = ([program, ...args]: Command, { cwd, env }: Options = {}): Launched => {
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd && { cwd }),
  })
  return { child, text: collectOutput(child) }
}

/** The first group of a pattern, once the output matches it; rejects with `failure` when the process ends before. */
const matchOutput = ({ child, text }: Launched, pattern: RegExp, failure: () => Error): Promise<string> =>
  new Promise((resolve, reject) => {
    const streams = [child.stdout, child.stderr]
    const unsubscribe = () => {
      for (const stream of streams) stream?.off('data', match)
      child.off('exit', fail).off('error', fail)
    }
    const match = () => {
      const found = pattern.exec(text.all)?.[1]
      if (found === undefined) return
      unsubscribe()
      resolve(found)
    }
    const fail = (error: unknown) => {
      unsubscribe()
      reject(error instanceof Error ? error : failure())
    }
    for (const stream of streams) stream?.on('data', match)
    child.once('exit', fail).once('error', fail)
    match()
  })

/** Starts without a process; `end` ends all that were started. */
export const createProcesses = (): Processes => {
  const children = new Set<ChildProcess>()
  const launchTracked = (command: Command, options?: Options): Launched => {
    const launched = launch(command, options)
    children.add(launched.child)
    return launched
  }
  return {
    start: (command, options) => {
      const launched = launchTracked(command, options)
      const { child, text } = launched
      child.on('error', () => undefined)
      const failure = () => new Error(`${describe(command)} ended on its own:\n${text.all}`)
      return {
        said: (pattern) => matchOutput(launched, pattern, failure),
        signal: (signal) => signalGroup(child, signal),
        cpuSeconds: () => groupCpuSeconds(child.pid ?? 0),
        residentMiB: () => residentMiB(String(child.pid)),
      }
    },
    run: async (command, options) => {
      const { child, text } = launchTracked(command, options)
      const [code] = await once(child, 'close')
      children.delete(child)
      if (code !== 0) throw new Error(`${describe(command)} failed (${code}):\n${text.all}`)
      return text.out
    },
    end: async () => {
      await Promise.all([...children].map(endGroup))
      children.clear()
    },
  }
}
