import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { asRootIn, docker, type Ended, freePort, tryCommand, tryDocker } from './docker.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** How a stack differs from compose.yaml with its defaults. */
export type StackOptions = {
  /** Compose files beside compose.yaml. */
  readonly overlays?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))

/** The image of ours of that name, in this version. */
export const imageOf = (name: string): string => `${process.env.IMAGES ?? 'pixel-detective'}/${name}:${version}`

/**
 * Builds the images of the stack from this tree; unchanged layers come from the cache. With IMAGES_ARE_BUILT the images were built
 * before and handed on, and only their presence is checked.
 */
export const buildImages = async (): Promise<void> => {
  if (process.env.IMAGES_ARE_BUILT)
    await docker('image', 'inspect', ...['api', 'worker', 'proxy', 'front'].map(imageOf))
  else await docker('compose', '--project-directory', ROOT, '--env-file', '/dev/null', 'build', '--quiet')
}

/** docker compose on one project, with these settings and without the .env of this tree. */
const composeOf = (project: string, overlays: readonly string[], settings: Readonly<Record<string, string>>) => {
  const files = [join(ROOT, 'compose.yaml'), ...overlays]
  const named = files.flatMap((file) => ['--file', file])
  const base = ['compose', '--project-name', project, '--project-directory', ROOT, '--env-file', '/dev/null', ...named]
  const attempt = (...args: string[]): Promise<Ended> => tryDocker([...base, ...args], { env: settings })
  const chosen = { COMPOSE_PROJECT_NAME: project, COMPOSE_FILE: files.join(':'), COMPOSE_ENV_FILES: '/dev/null' }
  return {
    attempt,
    /** Variables by which a plain `docker compose` means this project. */
    settings: { ...settings, ...chosen },
    /** What the command wrote; throws when it fails. */
    compose: async (...args: string[]): Promise<string> => {
      const { code, out, err } = await attempt(...args)
      if (code !== 0) throw new Error(`compose ${args.join(' ')} ended with ${code}\n${err}${out}`)
      return out.trim()
    },
    /** Runs deploy/update, with these settings changed, to its end. */
    update: (changed: Readonly<Record<string, string>>): Promise<Ended> =>
      tryCommand(join(ROOT, 'deploy/update'), [], { env: { ...settings, ...chosen, ...changed } }),
    /** A command that reads one file, or writes one, as a shell's < and > have it. */
    piped: async (direction: 'from' | 'to', file: string, ...args: string[]): Promise<Ended> => {
      const handle = await open(file, direction === 'from' ? 'r' : 'w', 0o600)
      try {
        return await tryDocker([...base, ...args], { env: settings, [direction]: handle.fd })
      } finally {
        await handle.close()
      }
    },
  }
}

/** The containers of a project, asked of docker itself: compose would read every file of the project first. */
const containersOf = (project: string) => {
  const label = (name: string): string => `com.docker.compose.${name}`
  const containers = async (...services: string[]): Promise<string[]> => {
    const filters = [`project=${project}`, 'oneoff=False'].flatMap((each) => ['--filter', `label=${label(each)}`])
    const format = `{{.ID}} {{.Label "${label('service')}"}}`
    const lines = await docker('ps', '--all', '--no-trunc', ...filters, '--format', format)
    const found = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' '))
    return found.flatMap(([id = '', service = '']) => (services.length === 0 || services.includes(service) ? [id] : []))
  }
  /** Runs a command in the container of a service to its end. */
  const attemptIn = async (service: string, ...command: string[]): Promise<Ended> => {
    const [container] = await containers(service)
    if (!container) throw new Error(`${project} has no container of ${service}`)
    return tryDocker(['exec', container, ...command])
  }
  /** What a command wrote in the container of a service; throws when it fails. */
  const execIn = async (service: string, ...command: string[]): Promise<string> => {
    const { code, out, err } = await attemptIn(service, ...command)
    if (code !== 0) throw new Error(`${command.join(' ')} in ${service} ended with ${code}\n${err}${out}`)
    return out.trim()
  }
  return { containers, attemptIn, execIn }
}

const SQL = `MYSQL_PWD=$(cat /run/secrets/root/secret) mysql --no-defaults --user=root --batch --skip-column-names --execute="$0" pixel_detective`

/** The stack under a name, a port and volumes of its own; nothing runs yet. `close` leaves nothing behind. */
export const openStack = async ({ overlays = [], env = {} }: StackOptions = {}) => {
  const project = `pd-test-${randomBytes(4).toString('hex')}`
  const [port, pictures] = [await freePort(), await mkdtemp(join(tmpdir(), 'pd-stack-'))]
  await chmod(pictures, 0o755)
  const commands = composeOf(project, overlays, { HTTP_PORT: `127.0.0.1:${port}`, PICTURES_DIR: pictures, ...env })
  const inside = containersOf(project)
  return {
    project,
    url: `http://127.0.0.1:${port}`,
    pictures,
    ...commands,
    ...inside,
    up: () => commands.compose('up', '--detach', '--wait', '--quiet-pull'),
    /** Everything that docker knows of every container. */
    inspect: async () => JSON.parse(await docker('inspect', ...(await inside.containers()))) as Inspected[],
    /** Rows of the game's database, as its root sees them. */
    query: async (sql: string): Promise<string[][]> => {
      const lines = (await inside.execIn('db', 'sh', '-c', SQL, sql)).split('\n').filter(Boolean)
      return lines.map((line) => line.split('\t'))
    },
    /** A shell command as root, with one of its volumes at /volume. */
    inVolume: (name: string, command: string): Promise<string> => asRootIn(`${project}_${name}`, command),
    close: async (): Promise<void> => {
      await commands.attempt('--profile', '*', 'down', '--volumes', '--remove-orphans', '--timeout', '1')
      await rm(pictures, { recursive: true, force: true })
    },
  }
}

/** A stack of a test, from `openStack`. */
export type Stack = Awaited<ReturnType<typeof openStack>>

/** What `docker inspect` says of a container, as far as tests read it. */
export type Inspected = {
  readonly Id: string
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

/** The service that a container is of. */
export const serviceOf = ({ Config }: Inspected): string => Config.Labels['com.docker.compose.service'] ?? ''
