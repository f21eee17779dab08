import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedPaths, type Packages } from '../licences/shipped-packages.ts'

/** What runs of the tree, in the order of the arrows. */
export const WORKSPACES = [
  'packages/languages',
  'packages/core',
  'packages/contract',
  'packages/store',
  'packages/pictures',
  'packages/catalogue',
  'packages/runtime',
  'apps/api',
  'apps/worker',
]

type Manifest = {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** What the package says of itself to npm. */
export type PackageManifest = Record<string, unknown> & {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** Those that `tools/node/choose-node.js` says run the game. */
const ENGINES = '>=22.18.0 <23 || >=23.6.0'

const readManifest = (root: string, folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))

const withSortedKeys = (entries: Iterable<readonly [string, string]>): Record<string, string> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)))

/** `#pd/core` and so on for what the tree imports as `@pd/core`, and `#starter` for the pictures of the starter collection. */
const subpathImports = (manifests: ReadonlyMap<string, Manifest>): Record<string, string> =>
  withSortedKeys([
    ...[...manifests].flatMap(([folder, { name, exports = {} }]) =>
      Object.entries(exports).map(
        ([path, file]) =>
          [
            `${name.replace('@', '#')}${path.slice(1)}`,
            `./${folder}/${file.slice(2).replace(/\.ts$/, '.js')}`,
          ] as const,
      ),
    ),
    ['#starter/*', './packs/starter/*'],
  ])

/** Packages whose files are copied into the package, as far as they are used. */
const COPIED = ['@lobehub/fluent-emoji-modern']

/** The package.json of the package: exact versions of what runs, nothing of what builds. */
export const packageManifest = (root: string): PackageManifest => {
  const { name, version, description, license } = readManifest(root, '.')
  const manifests = new Map(WORKSPACES.map((folder) => [folder, readManifest(root, folder)]))
  const dependencies = [...manifests.values()]
    .flatMap((manifest) => Object.entries(manifest.dependencies ?? {}))
    .filter(([dependency]) => !dependency.startsWith('@pd/') && !COPIED.includes(dependency))
  return {
    name,
    version,
    description,
    license,
    keywords: ['game', 'quiz', 'pictures', 'pixels', 'self-hosted', 'classroom'],
    type: 'module',
    bin: { [name]: 'bin/pixel-detective.js' },
    engines: { node: ENGINES },
    imports: subpathImports(manifests),
    dependencies: withSortedKeys(dependencies),
  }
}

/** The npm-shrinkwrap.json of the package: the entries of package-lock.json that its dependencies reach, on every platform. */
export const shrinkwrapOf = (root: string, manifest: PackageManifest): object => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Packages }
  const { name, version, license, bin, engines, dependencies } = manifest
  const own = { name, version, license, bin, engines, dependencies }
  const paths = installedPaths({ ...lock.packages, '': { dependencies } }, [''])
  const entries = paths.map((path) => {
    const { dev: _, devOptional, ...entry } = lock.packages[path] as Record<string, unknown>
    return [path, { ...entry, ...(devOptional === true && { optional: true }) }]
  })
  return {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: Object.fromEntries([['', own], ...entries]),
  }
}
