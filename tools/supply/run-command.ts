import { spawn } from 'node:child_process'

/** How a command ended, and what it wrote. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string }

type Options = {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Buffer
  readonly cwd?: string
}

/** Runs a command to its end, whatever that is; throws only when there is no such command. */
export const tryCommand = (
  command: string,
  args: readonly string[],
  { env = {}, input, cwd }: Options = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env }, cwd })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

/** What a command says on its output; throws with what it complained of when it fails. */
export const runCommand = async (command: string, args: readonly string[], options: Options = {}): Promise<string> => {
  const { code, out, err } = await tryCommand(command, args, options)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${err}${out}`)
  return out.trim()
}

/** Whether there is such a command on the PATH. */
export const hasCommand = async (command: string): Promise<boolean> =>
  (await tryCommand('sh', ['-c', 'command -v "$0"', command])).code === 0
