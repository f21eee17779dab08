import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { groupCpuSeconds } from './group-cpu.ts'
import { residentMiB } from './memory.ts'

const GRACE_MS = 3_000

type Options = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }
type Command = readonly [program: string, ...args: string[]]

/** Every process that the bench starts; none outlives it. */
export type Processes = {
  /** Starts a server; it is ended with the others. Its output comes with the error if it ends on its own. */
  start(command: Command, options?: Options): Server
  /** Runs a program to its end and gives its standard output; throws, with what it wrote, on any other exit than 0. */
  run(command: Command, options?: Options): Promise<string>
  end(): Promise<void>
}

export type Server = {
  /** What the pattern's first group caught in the output, as soon as it is there; rejects when the process ends before. */
  said(pattern: RegExp): Promise<string>
  /** Processor seconds that it and its workers have used so far. */
  cpuSeconds(): number
  /** The memory that it holds now, without its workers. */
  residentMiB(): number
}

const describe = ([program, ...args]: Command) => [program, ...args].join(' ')

const gather = (child: ChildProcess) => {
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

// Each child leads a group of its own, so that workers and browsers that it started end with it: asked first, then made to.
const endGroup = async (child: ChildProcess): Promise<void> => {
  const gone = hasEnded(child) || child.pid === undefined ? null : once(child, 'exit')
  signalGroup(child, 'SIGTERM')
  if (gone) await Promise.race([gone, wait(GRACE_MS, null, { ref: false })])
  signalGroup(child, 'SIGKILL')
  await gone
}

export const createProcesses = (): Processes => {
  const children = new Set<ChildProcess>()

  const launch = (command: Command, { cwd, env }: Options = {}) => {
    const [program, ...args] = command
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...(cwd && { cwd }),
    })
    children.add(child)
    return { child, text: gather(child) }
  }

  const start = (command: Command, options?: Options): Server => {
    const { child, text } = launch(command, options)
    const fail = () => new Error(`${describe(command)} ended on its own:\n${text.all}`)
    child.on('error', () => undefined)
    return {
      said: (pattern) =>
        new Promise((resolve, reject) => {
          const heard = [child.stdout, child.stderr]
          const rest = () => {
            for (const stream of heard) stream?.off('data', look)
            child.off('exit', end).off('error', end)
          }
          const look = () => {
            const caught = pattern.exec(text.all)?.[1]
            if (caught === undefined) return
            rest()
            resolve(caught)
          }
          const end = (error: unknown) => {
            rest()
            reject(error instanceof Error ? error : fail())
          }
          for (const stream of heard) stream?.on('data', look)
          child.once('exit', end).once('error', end)
          look()
        }),
      cpuSeconds: () => groupCpuSeconds(child.pid ?? 0),
      residentMiB: () => residentMiB(String(child.pid)),
    }
  }

  const run = async (command: Command, options?: Options): Promise<string> => {
    const { child, text } = launch(command, options)
    const [code] = await once(child, 'close')
    children.delete(child)
    if (code !== 0) throw new Error(`${describe(command)} failed (${code}):\n${text.all}`)
    return text.out
  }

  const end = async (): Promise<void> => {
    await Promise.all([...children].map(endGroup))
    children.clear()
  }

  return { start, run, end }
}
