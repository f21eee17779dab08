import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { filesOf, ROOT } from '../project-files.ts'
import { copyTree } from '../release/copy-tree.ts'
import { filesInImage } from './shipped-files.ts'
import { isTestSupport } from './test-support.ts'

const IMAGES = ['api', 'worker', 'front', 'proxy']

const supportIn = (root: string, name: string): string[] => filesInImage(root, name).filter(isTestSupport)

describe('an image', () => {
  for (const name of IMAGES)
    test(`contains no test support: ${name}`, () => {
      assert.ok(filesInImage(ROOT, name).length > 0)
      assert.deepEqual(supportIn(ROOT, name), [])
    })

  test('contains every other source file of the packages', () => {
    const sources = filesOf(ROOT).filter((file) => /^packages\/[^/]+\/src\//.test(file) && !isTestSupport(file))
    const shipped = new Set(filesInImage(ROOT, 'api'))
    assert.ok(sources.length > 100)
    assert.deepEqual(
      sources.filter((file) => !shipped.has(file)),
      [],
    )
  })

  test('would contain test support if .dockerignore let it through', () => {
    const { root, remove } = copyTree()
    try {
      const file = join(root, '.dockerignore')
      writeFileSync(file, readFileSync(file, 'utf8').replace('**/testing\n', ''))
      assert.ok(supportIn(root, 'api').includes('apps/api/src/testing/test-app.ts'))
    } finally {
      remove()
    }
  })
})
