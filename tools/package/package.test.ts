import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { describe, test } from 'node:test'
import { canRunGame } from '../node/choose-node.js'
import { ROOT } from '../project-files.ts'
import type { Shrinkwrap } from './bill-of-materials.ts'
import { compileModule } from './compile.ts'
import type { PackageManifest } from './manifest.ts'
import { packageFiles } from './package-files.ts'

describe('a module of the package', () => {
  test('keeps its lines, and imports JavaScript and subpaths of its own', () => {
    const source = `import { a } from '@pd/core'
import type { B } from './b.ts'
import { c } from '../c.ts'
const entry = new URL('decoder-process.ts', import.meta.url)
export const d = async (e: B): Promise<unknown> => (await import('./d.ts')).d(a, c, e, entry)
`
    const compiled = compileModule(source).split('\n')
    assert.deepEqual(
      compiled.map((line) => line.replaceAll(/ +/g, ' ').trim()),
      [
        "import { a } from '#pd/core'",
        '',
        "import { c } from '../c.js'",
        "const entry = new URL('decoder-process.js', import.meta.url)",
        "export const d = async (e ) => (await import('./d.js')).d(a, c, e, entry)",
        '',
      ],
    )
  })
})

describe('the npm package', () => {
  const files = packageFiles(ROOT)
  const content = new Map(files.map(({ name, content }) => [name, content.toString()]))
  const read = <T>(name: string): T => JSON.parse(content.get(name) ?? '')
  const manifest = read<PackageManifest & { imports: Record<string, string>; engines: { node: string } }>(
    'package.json',
  )
  const { packages } = read<Shrinkwrap>('npm-shrinkwrap.json')
  const code = [...content].filter(([name]) => name.endsWith('.js'))

  test('has every module that its modules import, or the dependency', () => {
    assert.ok(code.length > 500)
    const resolve = (from: string, specifier: string): string => {
      if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
      return specifier.startsWith('#') ? (manifest.imports[specifier] ?? specifier).slice(2) : specifier
    }
    const isThere = (target: string): boolean =>
      content.has(target) ||
      isBuiltin(target) ||
      Object.keys(manifest.dependencies).some((name) => `${target}/`.startsWith(`${name}/`))
    const missing = code.flatMap(([name, text]) =>
      [...text.matchAll(/(?:^import|^(?:import|export) [^='\n]* from|^\} from|\bimport\()\s*'([^'\n]+)'/gm)]
        .map(([, specifier = '']) => resolve(name, specifier))
        .filter((target) => !isThere(target))
        .map((target) => `${name} imports ${target}`),
    )
    assert.deepEqual(missing, [])
  })

  test('has no test, no TypeScript and no command of the checkout', () => {
    const names = [...content.keys()]
    assert.deepEqual(
      names.filter((name) => /\.tsx?$|\.test\.|\/testing\//.test(name)),
      [],
    )
    assert.deepEqual(
      code.filter(([, text]) => /npm (start|run)\b|'@pd\//.test(text)).map(([name]) => name),
      [],
    )
  })

  test('names exact versions, each of which the shrinkwrap pins by its hash with all that it needs', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name)
      assert.equal(packages[`node_modules/${name}`]?.version, version)
    }
    const entries = Object.entries(packages).filter(([path]) => path !== '')
    for (const [path, { version, integrity, resolved }] of entries) {
      assert.match(version ?? '', /^\d/, path)
      assert.match(integrity ?? '', /^sha512-/, path)
      assert.equal(resolved, undefined, 'the registry is the one of the host')
    }
    for (const platform of ['linux-x64', 'linux-arm64', 'linuxmusl-x64', 'darwin-arm64', 'darwin-x64'])
      assert.ok(packages[`node_modules/@img/sharp-${platform}`], platform)
    for (const name of ['vite', 'typescript', 'preact']) assert.equal(packages[`node_modules/${name}`], undefined)
  })

  test('asks npm for the Nodes that its command runs on', () => {
    assert.equal(manifest.engines.node, '>=22.18.0 <23 || >=23.6.0')
    assert.deepEqual(['v22.17.9', 'v22.18.0', 'v23.5.0', 'v23.6.0', 'v24.0.0', 'v26.0.0'].filter(canRunGame), [
      'v22.18.0',
      'v23.6.0',
      'v24.0.0',
      'v26.0.0',
    ])
  })

  test('says what it installs, each with its licence', () => {
    type Component = { readonly name: string; readonly licenses: readonly { readonly expression: string }[] }
    const { components } = read<{ components: Component[] }>('bom.cdx.json')
    assert.equal(components.length, Object.keys(packages).length - 1)
    assert.deepEqual(
      components.filter(({ licenses: [licence] }) => !licence?.expression).map(({ name }) => name),
      [],
    )
    for (const file of ['LICENSE', 'NOTICE', 'THIRD_PARTY_NOTICES', 'README.md']) assert.ok(content.has(file), file)
  })

  test('has the pictures of the starter collection, and no others', () => {
    type Starter = { source: { package: string }; packs: { items: { file: string }[] }[] }
    const { source, packs } = read<Starter>('packs/starter.json')
    assert.equal(source.package, '#starter')
    const wanted = packs.flatMap(({ items }) => items.map(({ file }) => `packs/starter/assets/${file}`))
    const there = [...content.keys()].filter((name) => name.startsWith('packs/starter/assets/'))
    assert.deepEqual(there.sort(), [...new Set(wanted)].sort())
  })

  test('is started by a command that exists, which units call too', () => {
    assert.deepEqual(
      files.filter(({ mode }) => mode === 0o755).map(({ name }) => name),
      Object.values(manifest.bin as object),
    )
    assert.ok(existsSync(join(ROOT, 'deploy/systemd/pixel-detective.service')))
    assert.match(
      content.get('deploy/systemd/pixel-detective.service') ?? '',
      /^ExecStart=\/opt\/pixel-detective\/bin\/pixel-detective\.js$/m,
    )
  })
})
