import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { docker, freePort, tryDocker, until } from '../docker.ts'

const STACK_FILE = resolve(import.meta.dirname, '../../../../deploy/swarm/stack.yaml')
/** What docs/swarm.md has an operator make. */
const SECRETS = ['root', 'migrate', 'play', 'game', 'desk', 'valkey']

/** How the last update of a service ended, as Docker has it; empty before the first. */
type UpdateState = 'completed' | 'rollback_completed' | 'updating' | 'rollback_started' | 'paused' | ''

const createSecrets = async (folder: string): Promise<void> => {
  for (const name of SECRETS) {
    const file = join(folder, name)
    await writeFile(file, randomBytes(27).toString('base64'), { mode: 0o600 })
    await docker('secret', 'create', `pd_${name}`, file)
  }
}

const foldersFor = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const [PICTURES_DIR, FONTS_DIR] = [join(folder, 'pictures'), join(folder, 'fonts')]
  await chmod(folder, 0o755)
  for (const each of [PICTURES_DIR, FONTS_DIR]) await mkdir(each, { mode: 0o755 })
  return { PICTURES_DIR, FONTS_DIR }
}

const linesOf = async (...args: string[]): Promise<string[]> => (await docker(...args)).split('\n').filter(Boolean)

/** Takes the stack and all that is its own away; the swarm ends with it. */
const leaveSwarm = async (name: string, folder: string): Promise<void> => {
  await tryDocker(['stack', 'rm', name])
  const own = ['--filter', `label=com.docker.stack.namespace=${name}`]
  await until(
    () => linesOf('ps', '--all', '--quiet', ...own),
    (containers) => containers.length === 0,
  )
  await docker('swarm', 'leave', '--force')
  const volumes = await linesOf('volume', 'ls', '--quiet', ...own)
  if (volumes.length > 0) await docker('volume', 'rm', ...volumes)
  await rm(folder, { recursive: true, force: true })
}

/**
 * Makes this engine a swarm of one node, prepared as docs/swarm.md says; nothing runs yet. Throws on an engine that is part of a swarm. No
 * Compose project may run beside it, as a swarm that begins or ends breaks its names. `close` leaves nothing behind.
 */
export const openSwarm = async (env: Readonly<Record<string, string>>) => {
  const [name, port] = [`pd-swarm-${randomBytes(4).toString('hex')}`, await freePort()]
  const folder = await mkdtemp(join(tmpdir(), 'pd-swarm-'))
  await docker('swarm', 'init', '--advertise-addr', '127.0.0.1')
  const close = () => leaveSwarm(name, folder)
  try {
    const node = await docker('node', 'ls', '--quiet')
    await docker('node', 'update', '--label-add', 'pixel-detective.data=yes', node)
    await createSecrets(folder)
  } catch (error) {
    await close()
    throw error
  }
  const settings = { ...env, ...(await foldersFor(folder)), HTTP_PORT: String(port) }
  return {
    url: `http://127.0.0.1:${port}`,
    close,
    /** `docker stack deploy` with these settings changed: the first start, or an update. */
    deploy: async (changed: Readonly<Record<string, string>> = {}): Promise<void> => {
      const args = ['stack', 'deploy', '--detach=true', '--resolve-image', 'never', '--compose-file', STACK_FILE, name]
      const { code, err } = await tryDocker(args, { env: { ...settings, ...changed } })
      if (code !== 0) throw new Error(`docker stack deploy ended with ${code}\n${err}`)
    },
    updateState: async (service: string): Promise<UpdateState> =>
      (await docker(
        ...['service', 'inspect', `${name}_${service}`],
        ...['--format', '{{with .UpdateStatus}}{{.State}}{{end}}'],
      )) as UpdateState,
    /** A variable of a service, as its tasks get it. */
    variable: async (service: string, variable: string): Promise<string | undefined> => {
      const format = '{{range .Spec.TaskTemplate.ContainerSpec.Env}}{{println .}}{{end}}'
      const lines = await linesOf('service', 'inspect', `${name}_${service}`, '--format', format)
      return lines.find((line) => line.startsWith(`${variable}=`))?.slice(variable.length + 1)
    },
    /** The tasks of all services, and what is wrong with them. */
    tasks: () => docker('stack', 'ps', '--no-trunc', '--format', '{{.Name}} {{.CurrentState}} {{.Error}}', name),
  }
}

/** A swarm of a test, from `openSwarm`. */
export type Swarm = Awaited<ReturnType<typeof openSwarm>>
