import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { docker, freePort, tryCommand, tryDocker } from '../docker.ts'
import { imageOf } from '../stack.ts'
import { openSupply, type Supply } from './supply.ts'

const version: string = JSON.parse(await readFile(new URL('../../../../package.json', import.meta.url), 'utf8')).version
const NAMES = ['api', 'worker', 'proxy', 'front'] as const

describe('the supply chain', () => {
  const project = `pd-supply-${randomBytes(4).toString('hex')}`
  let supply: Supply
  let port: number
  let lock: string

  /** The images that were handed on, under the names of this test; without any, a first build of this commit. */
  const takeFirstBuild = async (): Promise<void> => {
    if (!process.env.IMAGES_ARE_BUILT) await supply.must('images')
    else for (const name of NAMES) await docker('tag', imageOf(name), `${project}/${name}:${version}`)
  }

  const imageIds = () =>
    Promise.all(
      NAMES.map((name) =>
        docker('image', 'inspect', '--format', '{{.Id}} {{.RootFS.Layers}}', `${project}/${name}:${version}`),
      ),
    )

  before(async () => {
    supply = await openSupply(project)
    port = await freePort()
    await supply.pushAs('mysql:9.7', supply.env.MYSQL_IMAGE)
    await supply.pushAs('valkey/valkey:9-alpine', supply.env.VALKEY_IMAGE)
    await takeFirstBuild()
  })
  after(async () => {
    await tryDocker(['compose', '--project-name', project, 'down', '--volumes', '--timeout', '1'])
    await supply?.close()
  })

  describe('what is built', () => {
    test('the same commit gives the same images twice, to the last byte', async () => {
      const first = await imageIds()
      assert.equal(new Set(first).size, NAMES.length)
      await supply.must('images')
      assert.deepEqual(await imageIds(), first)
    })
  })

  describe('a release', () => {
    const running = async (): Promise<string[]> =>
      (await docker('ps', '--all', '--quiet', '--filter', `label=com.docker.compose.project=${project}`))
        .split('\n')
        .filter(Boolean)

    const startEnv = () => ({ COMPOSE_PROJECT_NAME: project, HTTP_PORT: `127.0.0.1:${port}`, STARTER: 'no' })

    /** Verifying refuses with these words, and the production start starts nothing. */
    const assertRefused = async (words: RegExp, env: Readonly<Record<string, string>> = {}): Promise<void> => {
      const verified = await supply.deploy('verify', env)
      assert.equal(verified.code, 1, verified.out)
      assert.match(verified.err, words)
      const started = await supply.deploy('up', { ...startEnv(), ...env })
      assert.equal(started.code, 1, started.out)
      assert.match(started.err, words)
      assert.deepEqual(await running(), [])
    }

    /** A lock that says something else, properly signed: by somebody who may sign but did not look. */
    const putLock = async (text: string, key = 'ours'): Promise<Readonly<Record<string, string>>> => {
      const file = join(supply.folder, 'other.lock.json')
      await writeFile(file, text)
      await supply.run(
        'cosign',
        'sign-blob',
        '--yes',
        '--tlog-upload=false',
        '--key',
        join(supply.folder, `${key}.key`),
        '--output-signature',
        `${file}.sig`,
        file,
      )
      return { IMAGES_LOCK: file }
    }

    const api = (): string => /"api": "([^"]+)"/.exec(lock)?.[1] ?? ''

    const signAs = (reference: string, name: string, key = 'ours'): Promise<string> =>
      supply.run(
        'cosign',
        'sign',
        '--yes',
        '--tlog-upload=false',
        '--key',
        join(supply.folder, `${key}.key`),
        '-a',
        `image=${name}`,
        '-a',
        `version=${version}`,
        reference,
      )

    before(async () => {
      await supply.must('push', supply.prefix)
      await supply.putScan(NAMES, true)
      await supply.must('sign', supply.prefix)
      lock = await supply.readLock()
    })

    test('locks every image of the stack by its digest, and verifies', async () => {
      const { ours, others } = JSON.parse(lock)
      for (const image of [...Object.values(ours), ...Object.values(others)])
        assert.match(String(image), /@sha256:[0-9a-f]{64}$/)
      assert.deepEqual(
        [Object.keys(ours), Object.keys(others)],
        [[...NAMES], [supply.env.MYSQL_IMAGE, supply.env.VALKEY_IMAGE]],
      )
      const { code, out, err } = await supply.deploy('verify')
      assert.equal(code, 0, err)
      assert.deepEqual(
        out.trim().split('\n'),
        Object.values(ours).map((image) => `verified ${image}`),
      )
    })

    test('is not signed without a key, nor an image that did not pass its scan', async () => {
      const keyless = await supply.tool('sign', [supply.prefix], { COSIGN_KEY: '' })
      assert.equal(keyless.code, 2)
      assert.match(keyless.err, /COSIGN_KEY is not set/)
      await supply.putScan(['api'], false)
      const { code, err } = await supply.tool('sign', [supply.prefix])
      assert.equal(code, 2)
      assert.match(err, /api did not pass its scan/)
      await supply.putScan(NAMES, true)
    })

    test('is refused when its lock was tampered with, or has no signature', async () => {
      const file = join(supply.folder, 'tampered.lock.json')
      await writeFile(file, lock.replace(supply.env.MYSQL_IMAGE, 'mysql:5'))
      await assertRefused(/lock\.json\.sig is missing/, { IMAGES_LOCK: file })
      await copyFile(`${supply.env.IMAGES_LOCK}.sig`, `${file}.sig`)
      await assertRefused(/is not signed by .*, or was changed/, { IMAGES_LOCK: file })
    })

    test('is refused when its lock is signed by a foreign key', async () => {
      await assertRefused(/is not signed by .*, or was changed/, await putLock(lock, 'foreign'))
    })

    test('is refused when an image is not signed', async () => {
      const digest = await supply.pushAs('registry:2', `${supply.host}/unsigned/api:${version}`)
      await assertRefused(
        /is not signed as api/,
        await putLock(lock.replace(api(), `${supply.host}/unsigned/api:${version}@${digest}`)),
      )
    })

    test('is refused when an image is signed by a foreign key', async () => {
      const digest = await supply.pushAs('registry:2', `${supply.host}/foreign/api:${version}`)
      const image = `${supply.host}/foreign/api:${version}@${digest}`
      await signAs(image, 'api', 'foreign')
      await assertRefused(/is not signed as api/, await putLock(lock.replace(api(), image)))
    })

    test('is refused when one signed image stands for another', async () => {
      const worker = /"worker": "([^"]+)"/.exec(lock)?.[1] ?? ''
      await assertRefused(/is not signed as api/, await putLock(lock.replace(api(), worker)))
    })

    test('is refused when an image lacks an attestation', async () => {
      const digest = await supply.pushAs('registry:2', `${supply.host}/bare/api:${version}`)
      const image = `${supply.host}/bare/api:${version}@${digest}`
      await signAs(image, 'api')
      await assertRefused(/lacks the attestation cyclonedx/, await putLock(lock.replace(api(), image)))
    })

    test('is refused when it names an image without a digest, or lacks one', async () => {
      await assertRefused(/names no api by digest/, await putLock(lock.replace(api(), api().replace(/@.*/, ''))))
      await assertRefused(/names no proxy by digest/, await putLock(lock.replace(/ {4}"proxy".*\n/, '')))
    })

    test('is refused when a tag was moved, and verifies again when it is back', async () => {
      const tag = api().replace(/@.*/, '')
      const digest = await supply.pushAs('registry:2', tag)
      await assertRefused(/the tag .* was moved to something that is not signed as api/)
      await signAs(`${tag}@${digest}`, 'api')
      await assertRefused(/the tag .* was moved away from sha256:/)
      await supply.pushAs(`${project}/api:${version}`, tag)
      assert.equal((await supply.deploy('verify')).code, 0)
    })

    test('is not started with an image that its lock does not name', async () => {
      const { code, err } = await supply.deploy('up', { ...startEnv(), MYSQL_IMAGE: 'mysql:9.7' })
      assert.equal(code, 1)
      assert.match(err, /the lock does not name mysql:9\.7/)
      assert.deepEqual(await running(), [])
    })

    test('starts from its bundle alone, with exactly the images of its lock and nothing to build', async () => {
      const { env, folder } = supply
      const words = ['--lock', env.IMAGES_LOCK, '--key', env.COSIGN_PUBLIC_KEY, '--out', folder]
      await supply.run(process.execPath, 'tools/release/main.ts', 'bundle', ...words)
      const bundle = join(folder, `pixel-detective-${version}`)
      await supply.run('tar', '--extract', '--gzip', '--file', `${bundle}.tar.gz`, '--directory', folder)
      const alone = { ...startEnv(), MYSQL_IMAGE: env.MYSQL_IMAGE, VALKEY_IMAGE: env.VALKEY_IMAGE }
      const config = await tryCommand('docker', ['compose', 'config', '--format', 'json'], { env: alone, cwd: bundle })
      for (const [name, service] of Object.entries(JSON.parse(config.out).services))
        assert.equal('build' in (service as object), false, name)
      const { code, err } = await tryCommand(join(bundle, 'deploy/up'), [], { env: alone, cwd: bundle })
      assert.equal(code, 0, err)
      const { ours, others } = JSON.parse(lock)
      const used = new Set((await docker('inspect', '--format', '{{.Config.Image}}', ...(await running()))).split('\n'))
      assert.deepEqual([...used].sort(), [...Object.values(ours), ...Object.values(others)].sort())
      const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).json()
      assert.deepEqual(await ask('/status'), { status: 'OK' })
      assert.equal((await ask('/items')).items.length, 3)
    })
  })
})
