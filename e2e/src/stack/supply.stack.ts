import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { docker, freePort, tryCommand, tryDocker } from './docker.ts'
import { openSupply, type Supply } from './supply.ts'

const version: string = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')).version
const NAMES = ['api', 'worker', 'proxy', 'front'] as const

describe('the supply chain', () => {
  const project = `pd-supply-${randomBytes(4).toString('hex')}`
  let supply: Supply
  let port: number
  let lock: string

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
    await supply.must('images')
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

    test('the bills list the system and the packages of each image, and are the same twice', async () => {
      const read = () =>
        Promise.all(
          [...NAMES, 'web'].map((name) => readFile(join(supply.env.DIST_DIR, `sbom/${name}.cdx.json`), 'utf8')),
        )
      await supply.must('sbom')
      const first = await read()
      await supply.must('sbom')
      assert.deepEqual(await read(), first)
      const [api = [], worker = [], proxy = [], front = [], web = []] = first.map((text) =>
        (JSON.parse(text).components as { purl?: string }[]).map(({ purl = '' }) => purl),
      )
      const has = (urls: readonly string[], start: string): boolean => urls.some((url) => url.startsWith(start))
      for (const start of ['pkg:npm/fastify@', 'pkg:npm/%40pd/core@', 'pkg:deb/debian/libc6@', 'pkg:generic/node@26'])
        assert.ok(has(api, start), start)
      for (const start of ['pkg:npm/%40pd/worker@', 'pkg:npm/sharp@']) assert.ok(has(worker, start), start)
      for (const start of ['pkg:npm/vite@', 'pkg:npm/typescript@'])
        assert.ok(!has([...api, ...worker, ...web], start), start)
      for (const system of [proxy, front]) assert.ok(system.some((url) => /^pkg:(deb|apk)\//.test(url)))
      assert.ok(has(front, 'pkg:npm/preact@') && has(web, 'pkg:npm/preact@') && !has(proxy, 'pkg:npm/'))
    })
  })

  describe('the scan', () => {
    test('finds what the database knows of npm and of the system, and passes when that is nothing', async () => {
      const { osvRecord } = supply
      await supply.putOsv(osvRecord('npm', 'fastify', '999.0.0'), osvRecord('Debian:13', 'glibc', '999'))
      const { code, out } = await supply.tool('scan')
      assert.equal(code, 1, out)
      assert.match(out, /critical +TEST-npm-fastify +fastify/)
      assert.match(out, /critical +TEST-Debian:13-glibc +libc6/)
      const report = JSON.parse(await readFile(join(supply.env.DIST_DIR, 'scan/api.json'), 'utf8'))
      assert.equal(report.passed, false)
      await supply.putOsv()
      await supply.must('scan')
    })

    test('with nobody to ask is a failure, and so is a kind of package that nobody knows', async () => {
      const nobody = await supply.tool('scan', [], { OSV_DATABASE: '', npm_config_registry: 'http://127.0.0.1:1/' })
      assert.equal(nobody.code, 2)
      assert.match(nobody.err, /api: no source of advisories judged \d+ npm packages/)
      await writeFile(
        join(supply.folder, 'npm-alone.json'),
        JSON.stringify([supply.osvRecord('npm', 'nothing-of-ours', '0.0.1')]),
      )
      const half = await supply.tool('scan', [], { OSV_DATABASE: join(supply.folder, 'npm-alone.json') })
      assert.equal(half.code, 2)
      assert.match(half.err, /proxy: no source of advisories judged \d+ (Debian|Alpine)'s packages/)
      await supply.must('scan')
    })

    test("asks a scanner that is on the PATH about every image, and takes its findings for the scan's own", async () => {
      const bin = join(supply.folder, 'bin')
      await mkdir(bin, { recursive: true })
      const finding = {
        VulnerabilityID: 'CVE-2026-1',
        PkgName: 'libc6',
        InstalledVersion: '1',
        FixedVersion: '2',
        Severity: 'HIGH',
      }
      const answer = JSON.stringify({ Results: [{ Vulnerabilities: [finding] }] })
      const stub = `#!/bin/sh\n[ "$1" = --version ] && exit 0\nfor last; do :; done\ntar -tf "$last" manifest.json >/dev/null || exit 3\necho '${answer}'\n`
      await writeFile(join(bin, 'trivy'), stub)
      await chmod(join(bin, 'trivy'), 0o755)
      const env = { PATH: `${bin}:${process.env.PATH}` }
      const { code, out } = await supply.tool('scan', [], env)
      assert.equal(code, 1, out)
      assert.equal(out.match(/high +CVE-2026-1/g)?.length, NAMES.length)
      await writeFile(join(bin, 'trivy'), '#!/bin/sh\n[ "$1" = --version ] || exit 7\n')
      const broken = await supply.tool('scan', [], env)
      assert.equal(broken.code, 2)
      assert.match(broken.err, /trivy could not judge/)
      await supply.must('scan')
    })

    test("takes Debian's own signed lists for what was published: an old system misses updates, one from the future none", async () => {
      for (const [tag, version, code] of [
        ['old', '0.1-1', 1],
        ['new', '999:1-1', 0],
      ] as const) {
        const image = `${project}/system:${tag}`
        await supply.buildSystem(image, version)
        const { out, ...ended } = await supply.tool('scan', ['--only', 'system', '--image', image], {
          DEBIAN_MIRROR: '',
        })
        assert.equal(ended.code, code, ended.err)
        assert.equal(/high +DEBIAN:openssl:\S+ +libssl3t64 /.test(out), code === 1, out)
      }
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
      await supply.cosign(
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

    const signAs = (reference: string, name: string, key = 'ours'): Promise<void> =>
      supply.cosign(
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
      await supply.must('sign', supply.prefix)
      lock = await supply.readLock()
    })

    test('locks every image of the stack by its digest, and verifies', async () => {
      const { ours, others } = JSON.parse(lock)
      for (const image of [...Object.values(ours), ...Object.values(others)])
        assert.match(String(image), /@sha256:[0-9a-f]{64}$/)
      assert.deepEqual([Object.keys(ours), Object.keys(others)], [[...NAMES], [supply.env.MYSQL_IMAGE]])
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
      await supply.putOsv(supply.osvRecord('npm', 'fastify', '999.0.0'))
      await supply.tool('scan')
      const { code, err } = await supply.tool('sign', [supply.prefix])
      assert.equal(code, 2)
      assert.match(err, /api did not pass its scan/)
      await supply.putOsv()
      await supply.must('scan')
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

    test('starts from its bundle alone, with exactly the images of its lock, and can be played', async () => {
      const { env, folder } = supply
      const words = ['--lock', env.IMAGES_LOCK, '--key', env.COSIGN_PUBLIC_KEY, '--out', folder]
      await supply.run(process.execPath, 'tools/release/main.ts', 'bundle', ...words)
      const bundle = join(folder, `pixel-detective-${version}`)
      await supply.run('tar', '--extract', '--gzip', '--file', `${bundle}.tar.gz`, '--directory', folder)
      const alone = { ...startEnv(), MYSQL_IMAGE: env.MYSQL_IMAGE }
      const { code, err } = await tryCommand(join(bundle, 'deploy/up'), [], alone, bundle)
      assert.equal(code, 0, err)
      const { ours, others } = JSON.parse(lock)
      const used = new Set((await docker('inspect', '--format', '{{.Config.Image}}', ...(await running()))).split('\n'))
      assert.deepEqual([...used].sort(), [...Object.values(ours), ...Object.values(others)].sort())
      const packs = await fetch(`http://127.0.0.1:${port}/api/packs`)
      assert.equal(packs.status, 200)
    })
  })
})
