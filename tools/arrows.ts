import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

type Workspace = { readonly name: string; readonly folder: string; readonly allowed: ReadonlySet<string> }

/** Who may depend on whom; a workspace's package.json can only be as wide as this. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contract: ['core'],
  store: ['core'],
  pictures: [],
  runtime: ['store'],
  catalogue: ['core', 'pictures', 'store'],
  api: ['catalogue', 'contract', 'core', 'pictures', 'runtime', 'store'],
  worker: ['catalogue', 'core', 'pictures', 'runtime', 'store'],
  web: ['contract', 'core'],
  e2e: ['contract', 'observe'],
  observe: [],
  bench: ['catalogue', 'core', 'pictures', 'store'],
}
/** Of the contract these take the typed client, or what tries a game from outside, and nothing that runs on the server. */
const CLIENTS_ONLY: Readonly<Record<string, readonly string[]>> = {
  web: ['@pd/contract/client'],
  e2e: ['@pd/contract/client', '@pd/contract/try-room'],
}

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
    }
  })
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Tests, and what only tests use. It is left out of the images, so a shipped file that imports it would not start there. */
const TEST_SUPPORT = /\.(test|laws|process|e2e|stack)\.tsx?$|\/(try-[^/]+|laws|explain|fixtures)(\/|\.tsx?$|$)/
/** Workspaces that are never part of an image. */
const NEVER_SHIPPED = ['bench', 'e2e', 'observe']

const isShipped = ({ name, folder }: Workspace, file: string): boolean =>
  !NEVER_SHIPPED.includes(name) && !TEST_SUPPORT.test(file.slice(folder.length))

/** What is wrong with one import of a file, or null. */
export const judgeImport = (workspace: Workspace, file: string, specifier: string): string | null => {
  const isTest = file.endsWith('.test.ts')
  if (TEST_SUPPORT.test(specifier) && isShipped(workspace, file)) return 'is test support, which does not ship'
  if (specifier.startsWith('.')) {
    const target = resolve(dirname(file), specifier)
    return relative(join(workspace.folder, 'src'), target).startsWith('..') ? 'leaves its own src folder' : null
  }
  if (specifier.startsWith('node:')) return workspace.name === 'core' && !isTest ? 'core knows no machine' : null
  const target = packageOf(specifier)
  if (target === '@pd/contract' && CLIENTS_ONLY[workspace.name]?.includes(specifier) === false)
    return 'takes more of the contract than its client'
  return workspace.allowed.has(target) ? null : 'is not among its dependencies'
}

/** Arrows that a package.json draws and the architecture does not. */
export const judgeDependencies = ({ name, allowed }: Workspace): string[] =>
  [...allowed]
    .filter((target) => target.startsWith('@pd/') && !ARROWS[name]?.includes(target.replace('@pd/', '')))
    .map((target) => `${name} may not depend on ${target}`)

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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = judgeTree(resolve(import.meta.dirname, '..'))
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length) process.exitCode = 1
}
