import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from '../project-files.ts'
import type { Entry } from '../release/archive.ts'
import { billOfMaterials, type Shrinkwrap } from './bill-of-materials.ts'
import { compileModule } from './compile.ts'
import { packageManifest, shrinkwrapOf, WORKSPACES } from './manifest.ts'

/** Where a file lies in the package, and where in the tree. */
const COPIED: Readonly<Record<string, string>> = {
  'README.md': 'tools/package/README.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  LICENSE: 'LICENSE',
  NOTICE: 'NOTICE',
  THIRD_PARTY_NOTICES: 'THIRD_PARTY_NOTICES',
  'node/choose-node.js': 'tools/node/choose-node.js',
}
const COMMANDS: Readonly<Record<string, string>> = { 'bin/pixel-detective.js': 'tools/package/pixel-detective.js' }

const FOLDERS = [...WORKSPACES, 'packs/test-cards', 'deploy/systemd']
const WEB = 'apps/web/dist'
const STARTER = 'packs/starter'

const entry = (name: string, content: string | Buffer, mode = 0o644): Entry => ({
  name,
  mode,
  content: Buffer.from(content),
})

const isTest = (file: string): boolean => /\.(test|process|database|contract)\.tsx?$|\/testing\//.test(file)

/** What runs: the sources as JavaScript, what they read, and the units that start them. */
const codeOf = (root: string): Entry[] =>
  filesOf(root)
    .filter((file) => FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
    .filter((file) => !isTest(file) && !/\/(package|tsconfig[.\w]*)\.json$|\.d\.ts$/.test(file))
    .map((file) => {
      const content = readFileSync(join(root, file))
      return file.endsWith('.ts')
        ? entry(file.replace(/\.ts$/, '.js'), compileModule(content.toString()))
        : entry(file, content)
    })

/** The files of the built web app, which must be there. */
export const webFiles = (root: string): Entry[] =>
  readdirSync(join(root, WEB), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && found.name !== '.built-from')
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .map((file) => entry(file, readFileSync(join(root, file))))

type StarterManifest = {
  readonly source: { readonly package: string; readonly folder: string }
  readonly packs: readonly { readonly items: readonly { readonly file: string }[] }[]
}

/** The starter collection with the pictures that its items show, of the ten times as many in the npm package. */
const starterOf = (root: string): Entry[] => {
  const text = readFileSync(join(root, 'packs/starter.json'), 'utf8')
  const { source, packs } = JSON.parse(text) as StarterManifest
  const from = join(root, 'node_modules', source.package)
  const files = new Set(packs.flatMap(({ items }) => items.map(({ file }) => `${source.folder}/${file}`)))
  return [
    entry('packs/starter.json', text.replace(`"${source.package}"`, '"#starter"')),
    ...['package.json', ...files].map((file) => entry(`${STARTER}/${file}`, readFileSync(join(from, file)))),
  ]
}

/** The files of the npm package without its web app; they need no build and no TypeScript. */
export const packageFiles = (root: string): Entry[] => {
  const manifest = packageManifest(root)
  const shrinkwrap = shrinkwrapOf(root, manifest) as Shrinkwrap
  const printed = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
  return [
    entry('package.json', printed(manifest)),
    entry('npm-shrinkwrap.json', printed(shrinkwrap)),
    entry('bom.cdx.json', billOfMaterials(shrinkwrap)),
    ...Object.entries(COPIED).map(([name, file]) => entry(name, readFileSync(join(root, file)))),
    ...Object.entries(COMMANDS).map(([name, file]) => entry(name, readFileSync(join(root, file)), 0o755)),
    ...codeOf(root),
    ...starterOf(root),
  ]
}
