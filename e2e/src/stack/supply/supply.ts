import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { docker, type Ended, tryCommand, tryDocker, untilServed } from '../docker.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')

type Env = Readonly<Record<string, string>>

/** Runs a command of the project to its end. */
const tryRun = (command: string, args: readonly string[], env: Env): Promise<Ended> =>
  tryCommand(command, args, { env, cwd: ROOT })

/** What a command of the project wrote; throws when it fails. */
const mustRun = async (command: string, args: readonly string[], env: Env): Promise<string> => {
  const { code, out, err } = await tryRun(command, args, env)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${err}${out}`)
  return out
}

const startRegistry = async (): Promise<{ registry: string; host: string }> => {
  const registry = await docker('run', '--detach', '--publish', '127.0.0.1::5000', 'registry:2')
  const host = (await docker('port', registry, '5000')).split('\n')[0] ?? ''
  await untilServed(`http://${host}/v2/`)
  return { registry, host }
}

/** Names of their own for everything that the tools make. */
const environmentOf = (project: string, folder: string, host: string) => ({
  IMAGES: project,
  DIST_DIR: join(folder, 'dist'),
  IMAGES_LOCK: join(folder, 'images.lock.json'),
  MYSQL_IMAGE: `${host}/mysql:9.7`,
  VALKEY_IMAGE: `${host}/valkey:9-alpine`,
  REHEARSAL: '',
  COSIGN_KEY: join(folder, 'ours.key'),
  COSIGN_PUBLIC_KEY: join(folder, 'ours.pub'),
  COSIGN_PASSWORD: 'for this test only',
})

/** Writes bills and reports as a scan of the images `project/NAME` leaves them, passed or not. */
const writeScan = async (
  { project, dist, version }: { readonly project: string; readonly dist: string; readonly version: string },
  names: readonly string[],
  passed: boolean,
): Promise<void> => {
  for (const part of ['sbom', 'scan']) await mkdir(join(dist, part), { recursive: true })
  for (const name of names) {
    const bom = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { name } } })
    const image = await docker('image', 'inspect', '--format', '{{.Id}}', `${project}/${name}:${version}`)
    const report = { image: image.trim(), sbom: createHash('sha256').update(bom).digest('hex'), passed }
    await writeFile(join(dist, `sbom/${name}.cdx.json`), bom)
    await writeFile(join(dist, `scan/${name}.json`), JSON.stringify(report))
  }
}

const removeImages = async (...prefixes: string[]): Promise<void> => {
  const names = (await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}')).split('\n')
  await tryDocker([
    'image',
    'rm',
    '--force',
    ...names.filter((name) => prefixes.some((one) => name.startsWith(`${one}/`))),
  ])
}

/** A registry on this machine, two keys, and the tools of the supply chain on images of that project; `close` leaves nothing behind. */
export const openSupply = async (project: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-supply-'))
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  const { registry, host } = await startRegistry()
  const env = environmentOf(project, folder, host)
  for (const name of ['ours', 'foreign'])
    await mustRun('cosign', ['generate-key-pair', '--output-key-prefix', join(folder, name)], env)
  return {
    folder,
    env,
    host,
    prefix: `${host}/${project}`,
    tool: (name: string, words: readonly string[] = [], more: Env = {}): Promise<Ended> =>
      tryRun(process.execPath, [`tools/supply/${name}.ts`, ...words], { ...env, ...more }),
    /** Runs a tool that must do its work. */
    must: (name: string, ...words: string[]): Promise<string> =>
      mustRun(process.execPath, [`tools/supply/${name}.ts`, ...words], env),
    deploy: (script: string, more: Env = {}): Promise<Ended> => tryRun(`deploy/${script}`, [], { ...env, ...more }),
    /** Runs a command that must do its work. */
    run: (command: string, ...args: string[]): Promise<string> => mustRun(command, args, env),
    putScan: (names: readonly string[], passed: boolean): Promise<void> =>
      writeScan({ project, dist: env.DIST_DIR, version }, names, passed),
    /** Tags an image of this engine and pushes it; its digest. */
    pushAs: async (image: string, reference: string): Promise<string> => {
      await docker('tag', image, reference)
      return /digest: (sha256:\w+)/.exec(await docker('push', reference))?.[1] ?? ''
    },
    readLock: () => readFile(env.IMAGES_LOCK, 'utf8'),
    close: async (): Promise<void> => {
      await removeImages(project, host)
      await docker('rm', '--force', '--volumes', registry)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The supply chain of a test, from `openSupply`. */
export type Supply = Awaited<ReturnType<typeof openSupply>>
