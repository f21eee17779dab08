import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ROOT } from './project-files.ts'

const read = (document: string): string => readFileSync(join(ROOT, document), 'utf8')

/** The targets of the links of a document that lie in the repository. */
const linksOf = (text: string): string[] => [...text.matchAll(/\]\(([^):#]+)\)/g)].map(([, target = '']) => target)

/** The files and folders below these that a document names in code style. */
const pathsOf = (text: string): string[] =>
  [...text.matchAll(/`((?:apps|packages)\/[\w./-]+)`/g)].map(([, path = '']) => path)

describe('a document for contributors', () => {
  for (const document of ['CONTRIBUTING.md', 'SECURITY.md'])
    test(`${document} links to files that exist`, () => {
      const links = linksOf(read(document))
      assert.ok(links.length > 0)
      assert.deepEqual(
        links.filter((link) => !existsSync(join(ROOT, link))),
        [],
      )
    })

  test('CONTRIBUTING.md names files that exist', () => {
    const paths = pathsOf(read('CONTRIBUTING.md'))
    assert.ok(paths.length > 20)
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(ROOT, path))),
      [],
    )
  })
})
