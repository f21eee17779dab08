import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { asRootIn, docker, type Ended, freePort, tryDocker } from './docker.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

export type StackOptions = {
  /** Beside compose.yaml. */
  readonly overlays?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))

/** The image of ours of that name, in this version. */
export const imageOf = (name: string): string => `${process.env.IMAGES ?? 'pixel-detective'}/${name}:${version}`

/**
 * The images of the stack, built from this tree; what did not change comes from the cache. Where IMAGES_ARE_BUILT is set they were
 * built before and handed on, and are to be the ones that are tried.
 */
export const buildImages = async (): Promise<void> => {
  if (process.env.IMAGES_ARE_BUILT)
    await docker('image', 'inspect', ...['api', 'worker', 'proxy', 'front'].map(imageOf))
  else await docker('compose', '--project-directory', ROOT, '--env-file', '/dev/null', 'build', '--quiet')
}

/** The stack under a name, a port and volumes of its own; nothing runs yet. `close` leaves nothing behind. */
export const openStack = async ({ overlays = [], env = {} }: StackOptions = {}) => {
  const project = `pd-test-${randomBytes(4).toString('hex')}`
  const [port, pictures] = [await freePort(), await mkdtemp(join(tmpdir(), 'pd-stack-'))]
  await chmod(pictures, 0o755)
  const files = [join(ROOT, 'compose.yaml'), ...overlays].flatMap((file) => ['--file', file])
  const base = ['compose', '--project-name', project, '--project-directory', ROOT, '--env-file', '/dev/null', ...files]
  const settings = { HTTP_PORT: `127.0.0.1:${port}`, PICTURES_DIR: pictures, ...env }
  const attempt = (...args: string[]): Promise<Ended> => tryDocker([...base, ...args], settings)
  const compose = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await attempt(...args)
    if (code !== 0) throw new Error(`compose ${args.join(' ')} ended with ${code}\n${err}${out}`)
    return out.trim()
  }
  /** A command that reads one file, or writes one, as a shell's < and > have it. */
  const piped = async (direction: 'from' | 'to', file: string, ...args: string[]): Promise<Ended> => {
    const handle = await open(file, direction === 'from' ? 'r' : 'w', 0o600)
    try {
      return await tryDocker([...base, ...args], settings, { [direction]: handle.fd })
    } finally {
      await handle.close()
    }
  }
  const containers = async (...services: string[]): Promise<string[]> =>
    (await compose('ps', '--all', '--quiet', ...services)).split('\n').filter(Boolean)
  return {
    project,
    url: `http://127.0.0.1:${port}`,
    pictures,
    compose,
    attempt,
    piped,
    containers,
    up: () => compose('up', '--detach', '--wait', '--quiet-pull'),
    /** Everything that docker knows of every container. */
    inspect: async () => JSON.parse(await docker('inspect', ...(await containers()))) as Inspected[],
    /** Rows of the game's database, as its root sees them. */
    query: async (sql: string): Promise<string[][]> => {
      const ask = `MYSQL_PWD=$(cat /run/secrets/root/secret) mysql --no-defaults --user=root --batch --skip-column-names --execute="$0" pixel_detective`
      const out = await compose('exec', '--no-TTY', 'db', 'sh', '-c', ask, sql)
      return out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'))
    },
    /** A shell command as root, with one of its volumes at /volume. */
    inVolume: (name: string, command: string): Promise<string> => asRootIn(`${project}_${name}`, command),
    close: async (): Promise<void> => {
      await attempt('--profile', '*', 'down', '--volumes', '--remove-orphans', '--timeout', '1')
      await rm(pictures, { recursive: true, force: true })
    },
  }
}

export type Stack = Awaited<ReturnType<typeof openStack>>

export type Inspected = {
  readonly Name: string
  readonly Config: { readonly Labels: Readonly<Record<string, string>>; readonly Image: string }
  readonly HostConfig: { readonly ReadonlyRootfs: boolean }
  readonly State: {
    readonly Status: string
    readonly ExitCode: number
    readonly StartedAt: string
    readonly FinishedAt: string
    readonly Health?: {
      readonly Status: string
      readonly Log: readonly { readonly Start: string; readonly End: string; readonly ExitCode: number }[]
    }
  }
}

export const serviceOf = ({ Config }: Inspected): string => Config.Labels['com.docker.compose.service'] ?? ''
