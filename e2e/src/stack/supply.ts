import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { docker, type Ended, tryCommand, tryDocker, until } from './docker.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

const REHEARSAL = join(ROOT, 'tools/supply/rehearsal')

const baseOf = async (variable: string): Promise<string> => {
  const dockerfile = await readFile(join(ROOT, 'deploy/images/Dockerfile.api'), 'utf8')
  return new RegExp(`^ARG ${variable}=(\\S+)`, 'm').exec(dockerfile)?.[1] ?? ''
}

/** Runs a command of the project to its end, whatever that is. */
const tryRun = (command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  tryCommand(command, args, env, ROOT)

const writeKeys = async (folder: string, name: string, env: Readonly<Record<string, string>>): Promise<void> => {
  await tryRun('cosign', ['generate-key-pair', '--output-key-prefix', join(folder, name)], env)
}

/** A record of the OSV format about a package at every version before `fixed`. */
const osvRecord = (ecosystem: string, name: string, fixed: string): object => ({
  id: `TEST-${ecosystem}-${name}`,
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem, name },
      ranges: [{ type: ecosystem === 'npm' ? 'SEMVER' : 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
    },
  ],
})

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
  const runtime = `${project}/runtime:test`
  const bases = { NODE_IMAGE: await baseOf('NODE_IMAGE'), RUNTIME_IMAGE: await baseOf('RUNTIME_IMAGE') }
  const args = Object.entries(bases).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])
  await docker('build', '--quiet', '--provenance=false', '--tag', runtime, ...args, REHEARSAL)
  const env = {
    IMAGES: project,
    DIST_DIR: join(folder, 'dist'),
    IMAGES_LOCK: join(folder, 'images.lock.json'),
    RUNTIME_IMAGE: runtime,
    MYSQL_IMAGE: `${host}/mysql:9.7`,
    OSV_DATABASE: join(folder, 'osv'),
    DEBIAN_MIRROR: 'no',
    COSIGN_KEY: join(folder, 'ours.key'),
    COSIGN_PUBLIC_KEY: join(folder, 'ours.pub'),
    COSIGN_PASSWORD: 'for this test only',
  }
  for (const name of ['ours', 'foreign']) await writeKeys(folder, name, env)
  const known: object[] = JSON.parse(await readFile(join(REHEARSAL, 'osv.json'), 'utf8'))
  const putOsv = async (...records: object[]): Promise<void> => {
    await mkdir(join(folder, 'osv'), { recursive: true })
    await writeFile(join(folder, 'osv/all.json'), JSON.stringify([...known, ...records]))
  }
  await putOsv()
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
    /** An image that says of itself to be a Debian 13 with one package in that version. */
    buildSystem: async (image: string, version: string): Promise<void> => {
      const context = await mkdtemp(join(folder, 'system-'))
      await writeFile(join(context, 'os-release'), 'ID=debian\nVERSION_ID="13"\n')
      const source = `Source: openssl\nVersion: ${version}\nStatus: install ok installed\n`
      await writeFile(join(context, 'status'), `Package: libssl3t64\nArchitecture: amd64\n${source}`)
      await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY os-release /etc/\nCOPY status /var/lib/dpkg/\n')
      await docker('build', '--quiet', '--provenance=false', '--tag', image, context)
    },
    /** The OSV database with these records beside those that meet nothing. */
    putOsv,
    osvRecord,
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
