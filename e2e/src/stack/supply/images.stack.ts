import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { docker } from '../docker.ts'
import { buildImages, imageOf } from '../stack.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')
const run = promisify(execFile)

/** What each image may add to its base, in MB of files. The front has each public page in seven languages, in three compressions. */
const ADDED_MB = { api: 64.2, proxy: 1, front: 3.6 } as const
const NAMES = ['api', 'worker', 'proxy', 'front'] as const

const dockerfileOf = (name: string): Promise<string> => readFile(join(ROOT, `deploy/images/Dockerfile.${name}`), 'utf8')

/** The base of the last stage. */
const baseOf = async (name: string): Promise<string> => {
  const text = await dockerfileOf(name)
  const [, variable = ''] = [...text.matchAll(/^FROM \$\{(\w+)\}/gm)].at(-1) ?? []
  return new RegExp(`^ARG ${variable}=(\\S+)`, 'm').exec(text)?.[1] ?? ''
}

/** All files of an image as one archive, in bytes. */
const unpackedBytes = async (image: string): Promise<number> => {
  const container = await docker('create', image, 'none')
  try {
    const { stdout } = await run('sh', ['-c', `docker export ${container} | wc -c`])
    return Number(stdout)
  } finally {
    await docker('rm', container)
  }
}

/** The paths of all files of an image, without a leading slash. */
const filesIn = async (image: string): Promise<string[]> => {
  const container = await docker('create', image, 'none')
  try {
    const { stdout } = await run('sh', ['-c', `docker export ${container} | tar -t`], { maxBuffer: 1e8 })
    return stdout.split('\n')
  } finally {
    await docker('rm', container)
  }
}

const packedBytes = async (image: string): Promise<number> =>
  Number(await docker('image', 'inspect', '--format', '{{.Size}}', image))

describe('the images', () => {
  before(buildImages)

  test('add little to their bases', async (context) => {
    for (const name of NAMES) {
      const [image, base] = [imageOf(name), await baseOf(name)]
      const [ours, theirs] = [await unpackedBytes(image), await unpackedBytes(base)]
      const mb = (bytes: number): string => (bytes / 1e6).toFixed(1)
      context.diagnostic(
        `${name}: ${mb(ours)} MB unpacked, ${mb(await packedBytes(image))} MB packed; its base ${mb(theirs)} and ${mb(await packedBytes(base))}; adds ${mb(ours - theirs)} MB`,
      )
      const limit = name === 'worker' ? Number.POSITIVE_INFINITY : ADDED_MB[name]
      assert.ok(ours - theirs <= limit * 1e6, `${name} adds ${mb(ours - theirs)} MB, more than ${limit}`)
    }
  })

  test('run as a numeric user that is not root, even without compose', async () => {
    for (const name of NAMES)
      assert.match(
        await docker('image', 'inspect', '--format', '{{.Config.User}}', imageOf(name)),
        /^[1-9]\d*:[1-9]\d*$/,
      )
  })

  test('contain the licences of the game and of everything in it, word for word', async () => {
    for (const name of NAMES) {
      const container = await docker('create', imageOf(name), 'none')
      try {
        for (const file of ['LICENSE', 'NOTICE', 'THIRD_PARTY_NOTICES']) {
          const archive = run('sh', ['-c', `docker cp ${container}:/licenses/${file} - | tar -xO`], { maxBuffer: 1e7 })
          assert.equal((await archive).stdout, await readFile(join(ROOT, file), 'utf8'), `${file} in ${name}`)
        }
      } finally {
        await docker('rm', container)
      }
    }
  })

  test('contain the pictures that are played and no other of their package', async () => {
    const { source, packs } = JSON.parse(await readFile(join(ROOT, 'packs/starter.json'), 'utf8'))
    const used = packs.flatMap(({ items }: { items: { file: string }[] }) => items.map(({ file }) => file))
    const folder = `app/node_modules/${source.package}/${source.folder}/`
    const pictures = async (name: string): Promise<string[]> => {
      const files = await filesIn(imageOf(name))
      return files.filter((file) => file.startsWith(folder) && file !== folder).map((file) => file.slice(folder.length))
    }
    assert.deepEqual((await pictures('worker')).sort(), used.sort())
    assert.deepEqual(await pictures('api'), [])
  })

  test('hold nothing but what runs: neither tests, nor history, nor a package manager with the code', async () => {
    for (const name of ['api', 'worker']) {
      const files = await filesIn(imageOf(name))
      assert.ok(files.includes(`app/apps/${name}/src/main.ts`))
      assert.deepEqual(
        files.filter(
          (file) =>
            /\.(test|database|process)\.ts$|\/testing\/|\/\.git\/|\/(npm|sh|bash|apt|apt-get)$|\.env/.test(file) &&
            !/\/node_modules\//.test(file),
        ),
        [],
      )
    }
  })
})
