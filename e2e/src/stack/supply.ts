import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { docker, type Ended, tryCommand, tryDocker, until } from './docker.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Runs a command of the project to its end, whatever that is. */
const tryRun = (command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  tryCommand(command, args, env, ROOT)

const writeKeys = async (folder: string, name: string, env: Readonly<Record<string, string>>): Promise<void> => {
  await tryRun('cosign', ['generate-key-pair', '--output-key-prefix', join(folder, name)], env)
}

/** A registry on this machine, keys, and names of their own for everything that the tools make; `close` leaves nothing behind. */
export const openSupply = async (project: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-supply-'))
  const registry = await docker('run', '--detach', '--publish', '127.0.0.1::5000', 'registry:2')
  const host = (await docker('port', registry, '5000')).split('\n')[0] ?? ''
  await until(
    () =>
      fetch(`http://${host}/v2/`).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
  )
  const env = {
    IMAGES: project,
    DIST_DIR: join(folder, 'dist'),
    IMAGES_LOCK: join(folder, 'images.lock.json'),
    MYSQL_IMAGE: `${host}/mysql:9.7`,
    REHEARSAL: '',
    COSIGN_KEY: join(folder, 'ours.key'),
    COSIGN_PUBLIC_KEY: join(folder, 'ours.pub'),
    COSIGN_PASSWORD: 'for this test only',
  }
  for (const name of ['ours', 'foreign']) await writeKeys(folder, name, env)
  const tool = (
    name: string,
    words: readonly string[] = [],
    more: Readonly<Record<string, string>> = {},
  ): Promise<Ended> => tryRun(process.execPath, [`tools/supply/${name}.ts`, ...words], { ...env, ...more })
  return {
    folder,
    env,
    host,
    prefix: `${host}/${project}`,
    tool,
    /** Runs a tool that must do its work. */
    must: async (name: string, ...words: string[]): Promise<string> => {
      const { code, out, err } = await tool(name, words)
      if (code !== 0) throw new Error(`${name} ended with ${code}\n${err}${out}`)
      return out
    },
    deploy: (script: string, more: Readonly<Record<string, string>> = {}): Promise<Ended> =>
      tryRun(`deploy/${script}`, [], { ...env, ...more }),
    /** Runs a command of the project that must do its work. */
    run: async (command: string, ...args: string[]): Promise<void> => {
      const { code, err } = await tryRun(command, args, env)
      if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${err}`)
    },
    cosign: async (...words: string[]): Promise<void> => {
      const { code, err } = await tryRun('cosign', words, env)
      if (code !== 0) throw new Error(`cosign ${words.join(' ')}: ${err}`)
    },
    /** What a scan of the images that are here leaves behind: passed or not. */
    putScan: async (names: readonly string[], passed: boolean): Promise<void> => {
      const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
      for (const part of ['sbom', 'scan']) await mkdir(join(env.DIST_DIR, part), { recursive: true })
      for (const name of names) {
        const bom = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { name } } })
        const image = await docker('image', 'inspect', '--format', '{{.Id}}', `${project}/${name}:${version}`)
        const report = { image: image.trim(), sbom: createHash('sha256').update(bom).digest('hex'), passed }
        await writeFile(join(env.DIST_DIR, `sbom/${name}.cdx.json`), bom)
        await writeFile(join(env.DIST_DIR, `scan/${name}.json`), JSON.stringify(report))
      }
    },
    /** Tags an image of this engine and pushes it; its digest. */
    pushAs: async (image: string, reference: string): Promise<string> => {
      await docker('tag', image, reference)
      return /digest: (sha256:\w+)/.exec(await docker('push', reference))?.[1] ?? ''
    },
    readLock: () => readFile(env.IMAGES_LOCK, 'utf8'),
    close: async (): Promise<void> => {
      const names = (await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}')).split('\n')
      const ours = names.filter((name) => name.startsWith(`${project}/`) || name.startsWith(`${host}/`))
      await tryDocker(['image', 'rm', '--force', ...ours])
      await docker('rm', '--force', '--volumes', registry)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Supply = Awaited<ReturnType<typeof openSupply>>
