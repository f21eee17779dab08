import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { ROOT, read } from '../project-files.ts'

/** The targets of the links of a document that lie in the repository. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/(?:\]\(|src=")([^):#"]+)(?:#[^)]*)?[)"]/g)].map(([, target = '']) => target)

/** The files and folders below these that a document names in code style. */
const pathsOf = (text: string): string[] =>
  [...text.matchAll(/`((?:apps|packages)\/[\w./-]+)`/g)].map(([, path = '']) => path)

/** The lines of a document's shell blocks without their comments. */
const commandsOf = (text: string): string[] =>
  [...text.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '')),
  )

const DOCUMENTS = [
  'README.md',
  'README.fr.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['install', 'jobs', 'machines', 'pictures', 'settings', 'upgrading'].map((page) => `docs/${page}.md`),
  ...readdirSync(join(ROOT, 'docs/architecture')).map((file) => `docs/architecture/${file}`),
]

describe('a document', () => {
  for (const document of DOCUMENTS)
    test(`${document} links to files that exist`, () => {
      const links = linksOf(read(document))
      assert.ok(links.length > 0)
      assert.deepEqual(
        links.filter((link) => !existsSync(join(ROOT, dirname(document), link))),
        [],
      )
    })

  for (const document of ['ARCHITECTURE.md', 'CONTRIBUTING.md'])
    test(`${document} names files that exist`, () => {
      const paths = pathsOf(read(document))
      assert.ok(paths.length > 20)
      assert.deepEqual(
        paths.filter((path) => !existsSync(join(ROOT, path))),
        [],
      )
    })

  test('README.fr.md has the commands of README.md', () => {
    const commands = commandsOf(read('README.md'))
    assert.ok(commands.length > 5)
    assert.deepEqual(commandsOf(read('README.fr.md')), commands)
  })

  test('docs/requirements.md names files and npm scripts that exist', () => {
    const rows = [...read('docs/requirements.md').matchAll(/^\|.*\| (.*) \| (`.*`) \|$/gm)]
    assert.ok(rows.length > 25)
    const files = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file))
    assert.deepEqual(
      files.filter((file) => !existsSync(join(ROOT, file))),
      [],
    )
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const called = rows.flatMap(([, , command = '']) =>
      [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
    )
    assert.ok(called.length > 5)
    assert.deepEqual(
      called.filter((name) => !(name in scripts)),
      [],
    )
  })
})
