import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'

const SOURCES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'package-lock.json': '{}',
  'apps/web/package.json': '{"type":"module"}',
  'apps/web/index.html': '<script type="module" src="/src/main.ts"></script>',
  'apps/web/vite.config.ts': 'export default {}',
  'apps/web/src/main.ts': 'document.title = "one"',
  'apps/web/public/icon.svg': '<svg/>',
  'packages/contract/src/index.ts': '',
  'packages/core/src/index.ts': '',
  'packages/languages/src/index.ts': '',
}

describe('the build of the web app', () => {
  let root: string
  const at = (path: string) => join(root, path)
  const put = async (path: string, content: string) => {
    await mkdir(dirname(at(path)), { recursive: true })
    await writeFile(at(path), content)
  }
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'pd-build-'))
    for (const [path, content] of Object.entries(SOURCES)) await put(path, content)
    await copyFile(join(import.meta.dirname, 'build.ts'), at('apps/web/build.ts'))
    await symlink(join(import.meta.dirname, '../../node_modules'), at('node_modules'))
  })
  after(() => rm(root, { recursive: true }))

  const build = () =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [at('apps/web/build.ts')], (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })
  /** What would change if anything was written. */
  const trace = async () => [
    (await readdir(at('apps/web'))).sort(),
    (await stat(at('apps/web'))).mtimeMs,
    (await stat(at('apps/web/dist'))).mtimeMs,
  ]
  const script = async () => {
    const [name = ''] = (await readdir(at('apps/web/dist/assets'))).filter((file) => file.endsWith('.js'))
    return readFile(at(`apps/web/dist/assets/${name}`), 'utf8')
  }

  test('is made where there is none, whole and alone', async () => {
    assert.deepEqual(await build(), { code: 0, out: 'building\n', err: '' })
    assert.match(await script(), /one/)
    assert.deepEqual(
      (await readdir(at('apps/web'))).filter((name) => name.startsWith('dist')),
      ['dist'],
    )
    assert.equal((await stat(at('apps/web/dist'))).mode & 0o777, 0o755)
  })

  test('is not made again from the same sources: nothing is written and Vite is not needed', async () => {
    const before = await trace()
    await unlink(at('node_modules'))
    assert.deepEqual([await build(), await trace()], [{ code: 0, out: '', err: '' }, before])
  })

  test('without Vite fails with what to do, and leaves the older one', async () => {
    await put('apps/web/src/main.ts', 'document.title = "two"')
    const { code, err } = await build()
    assert.deepEqual([code, /^Vite.+npm ci.+\.\n$/.test(err)], [1, true], err)
    assert.match(await script(), /one/)
  })

  test('is made again after any change of its sources, of the version or of the lock file', async () => {
    await symlink(join(import.meta.dirname, '../../node_modules'), at('node_modules'))
    for (const [path, content] of [
      ['apps/web/src/main.ts', 'document.title = "two"'],
      ['packages/core/src/index.ts', 'export const a = 1'],
      ['package.json', '{"type":"module","version":"2.0.0"}'],
      ['package-lock.json', '{"lockfileVersion":3}'],
    ] as const) {
      await put(path, content)
      assert.deepEqual(await build(), { code: 0, out: 'building\n', err: '' }, path)
    }
    assert.match(await script(), /two/)
  })

  test('that fails leaves the older one, and nothing half-made', async () => {
    await put('apps/web/src/main.ts', 'this is no JavaScript')
    const { code, err } = await build()
    assert.deepEqual([code, err.length > 0], [1, true])
    assert.match(await script(), /two/)
    assert.deepEqual(
      (await readdir(at('apps/web'))).filter((name) => name.startsWith('dist')),
      ['dist'],
    )
    assert.equal((await stat(at('apps/web/dist'))).mode & 0o777, 0o755)
  })
})
