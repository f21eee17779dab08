import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { docker, freePort, tryDocker, untilServed } from '../docker.ts'

const MAIN = resolve(import.meta.dirname, '../../../../tools/release/main.ts')

const run = promisify(execFile)
const release = (...words: string[]) => run(process.execPath, [MAIN, ...words])

describe('a release', () => {
  let home: string
  let registry: string
  let prefix: string
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-release-'))
    const port = await freePort()
    prefix = `127.0.0.1:${port}/pd`
    registry = await docker('run', '--detach', '--publish', `127.0.0.1:${port}:5000`, 'registry:2')
    await untilServed(`http://127.0.0.1:${port}/v2/`)
  })
  after(async () => {
    await tryDocker(['rm', '--force', '--volumes', registry])
    await tryDocker(['image', 'rm', ...['leg', 'leg-amd64', 'leg-arm64'].map((name) => `${prefix}/${name}:1.0.0`)])
    await rm(home, { recursive: true, force: true })
  })

  const write = async (name: string, content: string): Promise<string> => {
    await writeFile(join(home, name), content)
    return join(home, name)
  }

  /** Pushes an image under a name, and says where it is by digest. */
  const push = async (image: string, name: string): Promise<string> => {
    const tag = `${prefix}/${name}:1.0.0`
    await docker('tag', image, tag)
    const [, digest = ''] = /digest: (sha256:\S+)/.exec(await docker('push', tag)) ?? []
    assert.notEqual(digest, '')
    return `${tag}@${digest}`
  }

  /** An image that says which platform it is for and holds a file. */
  const buildFor = async (platform: string): Promise<string> => {
    const image = `${prefix}/leg-${platform.split('/')[1]}:1.0.0`
    const dockerfile = await write('Dockerfile', 'FROM scratch\nCOPY Dockerfile /\n')
    const build = ['buildx', 'build', '--quiet', '--load', '--provenance=false', '--platform', platform]
    await docker(...build, '--tag', image, '--file', dockerfile, home)
    return image
  }

  test('is one image for all platforms, of those that were pushed one by one', async () => {
    const parts = []
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      const image = await buildFor(platform)
      const pushed = { leg: { reference: await push(image, 'leg'), image } }
      parts.push({ ...pushed.leg, file: await write(`${parts.length}.json`, JSON.stringify(pushed)) })
    }
    await release('merge', '--pushed', join(home, 'pushed.json'), ...parts.map(({ file }) => file))
    const merged = JSON.parse(await readFile(join(home, 'pushed.json'), 'utf8'))
    const { manifests } = JSON.parse(await docker('buildx', 'imagetools', 'inspect', '--raw', merged.leg.reference))
    assert.deepEqual(
      manifests.map(({ platform, digest }: { platform: { os: string; architecture: string }; digest: string }) => [
        `${platform.os}/${platform.architecture}`,
        `${prefix}/leg:1.0.0@${digest}`,
      ]),
      [
        ['linux/amd64', parts[0]?.reference],
        ['linux/arm64', parts[1]?.reference],
      ],
    )
    assert.equal(merged.leg.image, parts[0]?.image)
    const other = await write('other.json', JSON.stringify({ leg: { reference: `${prefix}/arm:1.0.0@x`, image: '' } }))
    await assert.rejects(release('merge', '--pushed', join(home, 'no.json'), parts[0]?.file ?? '', other), {
      code: 1,
      stderr: /is no other platform of/,
    })
  })
})
