import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, test } from 'node:test'
import { filesOf, ROOT, read } from './project-files.ts'

type Manifest = { readonly workspaces?: readonly string[]; readonly scripts?: Readonly<Record<string, string>> }

const readManifest = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`))

/** The files that a script hands to `node --test` when it is run in a folder, as paths from the root. */
const filesTestedBy = (script: string, folder: string): string[] => {
  const globs = [...script.matchAll(/"([^"$]*\*[^"]*)"/g)].map(([, glob = '']) => glob)
  return globSync(globs, { cwd: join(ROOT, folder), exclude: ['**/node_modules'] })
    .map((file) => join(folder, file).replaceAll(sep, '/'))
    .sort()
}

const { workspaces = [], scripts = {} } = readManifest('.')
const tests = filesOf(ROOT).filter((file) => /\.test\.tsx?$/.test(file))

describe('npm test', () => {
  test('runs every test file once', () => {
    const lanes = ['test:unit', 'test:services']
    assert.equal(scripts.test, lanes.map((lane) => `npm run --silent ${lane}`).join(' && '))
    assert.deepEqual(lanes.flatMap((lane) => filesTestedBy(scripts[lane] ?? '', '.')).sort(), tests)
  })

  test('runs files in one process, so their hooks are in a describe: outside of one they would be those of all files', () => {
    const shared = tests.filter((file) => /^(?:(?:before|after)(?:Each)?\(|const \w+ = setUp)/m.test(read(file)))
    assert.deepEqual(shared, [])
  })

  test('-w runs the test files of that workspace, all of them and no other', () => {
    const folders = globSync([...workspaces], { cwd: ROOT }).map((folder) => folder.replaceAll(sep, '/'))
    for (const folder of folders.filter((folder) => folder !== 'e2e')) {
      const own = tests.filter((file) => file.startsWith(`${folder}/`))
      assert.ok(own.length > 0, folder)
      assert.deepEqual(filesTestedBy(readManifest(folder).scripts?.test ?? '', folder), own, folder)
    }
    assert.match(readManifest('e2e').scripts?.test ?? '', /test:browser$/)
  })
})
