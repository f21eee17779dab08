import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { isTestSupport } from './test-support.ts'

type Workspace = {
  readonly name: string
  readonly folder: string
  readonly allowed: ReadonlySet<string>
  /** What its shipped code may use: `allowed` without what only its tests do. */
  readonly shipped: ReadonlySet<string>
}

/** Who may depend on whom; a workspace's package.json can only be as wide as this. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  languages: [],
  core: ['languages'],
  contract: ['core'],
  store: ['core'],
  pictures: [],
  runtime: ['store'],
  catalogue: ['core', 'languages', 'pictures', 'store'],
  api: ['catalogue', 'contract', 'core', 'languages', 'pictures', 'runtime', 'store'],
  worker: ['catalogue', 'core', 'languages', 'pictures', 'runtime', 'store'],
  testing: ['contract', 'core', 'store'],
  web: ['contract', 'core', 'languages'],
  e2e: ['contract', 'observe'],
  observe: [],
  bench: ['catalogue', 'contract', 'core', 'languages', 'pictures', 'store'],
}
/** Of the contract these take the typed client, and nothing that runs on the server. */
const CLIENTS_ONLY: Readonly<Record<string, readonly string[]>> = {
  web: ['@pd/contract/client'],
  e2e: ['@pd/contract/client'],
}

/** What the web app is built of: it takes no file of the languages but their entry, since the lists of frequent words are the server's. */
const IN_BROWSER = ['web', 'core', 'contract']

const SPECIFIER =
  /^(?:import|export)\b[^'"=]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

const readWorkspaces = (root: string): Workspace[] => {
  const folders = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  )
  return [...folders, 'bench', 'e2e', 'deploy/observe'].map((folder) => {
    const {
      name,
      dependencies = {},
      devDependencies = {},
    } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    return {
      name: name.replace('@pd/', ''),
      folder,
      allowed: new Set(Object.keys({ ...dependencies, ...devDependencies })),
      shipped: new Set(Object.keys(dependencies)),
    }
  })
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Workspaces that are never part of an image. */
const NEVER_SHIPPED = ['bench', 'e2e', 'observe', 'testing']

const isShipped = ({ name, folder }: Workspace, file: string): boolean =>
  !NEVER_SHIPPED.includes(name) && !isTestSupport(file.slice(folder.length))

/** What is wrong with one import of a file, or null. */
export const judgeImport = (workspace: Workspace, file: string, specifier: string): string | null => {
  const isTest = file.endsWith('.test.ts')
  if (isTestSupport(specifier) && isShipped(workspace, file)) return 'is test support, which does not ship'
  if (specifier.startsWith('.')) {
    const target = resolve(dirname(file), specifier)
    return relative(join(workspace.folder, 'src'), target).startsWith('..') ? 'leaves its own src folder' : null
  }
  if (specifier.startsWith('node:')) return workspace.name === 'core' && !isTest ? 'core knows no machine' : null
  const target = packageOf(specifier)
  if (target === '@pd/contract' && CLIENTS_ONLY[workspace.name]?.includes(specifier) === false)
    return 'takes more of the contract than its client'
  if (target === '@pd/languages' && specifier !== target && IN_BROWSER.includes(workspace.name) && !isTest)
    return 'is for the server alone'
  return workspace.allowed.has(target) ? null : 'is not among its dependencies'
}

/** Arrows that a package.json draws and the architecture does not. */
export const judgeDependencies = ({ name, allowed, shipped }: Workspace): string[] => [
  ...[...allowed]
    .filter((target) => target.startsWith('@pd/') && target !== '@pd/testing')
    .filter((target) => !ARROWS[name]?.includes(target.replace('@pd/', '')))
    .map((target) => `${name} may not depend on ${target}`),
  ...(shipped.has('@pd/testing') ? [`${name} may use @pd/testing in its tests alone`] : []),
]

const judgeWorkspace = (root: string, workspace: Workspace): string[] => {
  const src = join(root, workspace.folder, 'src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const at = { ...workspace, folder: join(root, workspace.folder) }
  const wrong = files.flatMap((name) =>
    [...readFileSync(join(src, name), 'utf8').matchAll(SPECIFIER)].flatMap(([, ...found]) => {
      const specifier = found.find(Boolean) ?? ''
      const complaint = judgeImport(at, join(src, name), specifier)
      return complaint ? [`${join(workspace.folder, 'src', name)}: "${specifier}" ${complaint}`] : []
    }),
  )
  return [...judgeDependencies(workspace), ...wrong]
}

/** Every import of the tree that is no arrow of the architecture. */
export const judgeTree = (root: string): string[] =>
  readWorkspaces(root).flatMap((workspace) => judgeWorkspace(root, workspace))

if (import.meta.main) {
  const complaints = judgeTree(resolve(import.meta.dirname, '../..'))
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length) process.exitCode = 1
}
