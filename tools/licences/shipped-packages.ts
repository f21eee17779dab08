/** What package-lock.json says about a package or, as a link, about a workspace. */
export type LockedPackage = {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly link?: boolean
  readonly resolved?: string
  readonly os?: string | readonly string[]
  readonly cpu?: string | readonly string[]
  readonly libc?: string | readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
  readonly integrity?: string
}

/** The packages of package-lock.json, by path. */
export type Packages = Readonly<Record<string, LockedPackage>>

/** A package that an image or the web app contains. */
export type ShippedPackage = {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly licence: string
  /** Its folder, from the root of the project. */
  readonly path: string
}

/** The workspaces that images and the web app are made of. */
const SHIPPED = ['apps/api', 'apps/worker', 'apps/web']

/** The licences of packages whose manifest names none, as their README does. */
const LICENCES_IN_README: Readonly<Record<string, string>> = { 'combine-errors': 'MIT' }

/** The name of the package at a path of the lock. */
export const nameAt = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** The SPDX expression of the package at a path of the lock. */
export const licenceAt = (packages: Packages, path: string): string =>
  packages[path]?.license ?? LICENCES_IN_README[nameAt(path)] ?? ''

const fits = (allowed: string | readonly string[] | undefined, ours: readonly string[]): boolean =>
  allowed === undefined || [allowed].flat().some((one) => ours.includes(one))

/** Whether a package is for the platforms that images are built for. */
const isForImages = ({ os, cpu, libc }: LockedPackage): boolean =>
  fits(os, ['linux']) && fits(cpu, ['x64', 'arm64']) && fits(libc, ['glibc'])

/** Where Node finds a package that is required from a folder: in the nearest node_modules, upwards. */
const resolve = (packages: Packages, from: string, name: string): string | undefined => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`
    if (packages[path]) return path
    if (folder === '') return undefined
  }
}

type Reach = {
  readonly isWanted: (locked: LockedPackage) => boolean
  readonly needs: (locked: LockedPackage) => readonly string[]
}

/** The paths that are reached from others; a package that the lock lacks is left out, as npm leaves it out. */
const reach = (packages: Packages, from: readonly string[], { isWanted, needs }: Reach): Set<string> => {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    const locked = packages[path]
    if (!locked || seen.has(path) || !isWanted(locked)) return
    seen.add(path)
    if (locked.link) visit(locked.resolved ?? '')
    for (const name of needs(locked)) {
      const found = resolve(packages, path, name)
      if (found !== undefined) visit(found)
    }
  }
  for (const path of from) visit(path)
  return seen
}

const named = ({ dependencies, optionalDependencies }: LockedPackage): string[] =>
  Object.keys({ ...dependencies, ...optionalDependencies })

const isOfOthers = (packages: Packages, path: string): boolean =>
  path.includes('node_modules/') && !packages[path]?.link

/** Where npm installs what is needed from some folders, with what packages need beside themselves, for every platform. */
export const installedPaths = (packages: Packages, from: readonly string[]): string[] => {
  const needs = (locked: LockedPackage) => [
    ...named(locked),
    ...Object.keys(locked.peerDependencies ?? {}).filter((name) => !locked.peerDependenciesMeta?.[name]?.optional),
  ]
  return [...reach(packages, from, { isWanted: () => true, needs })].filter((path) => isOfOthers(packages, path)).sort()
}

/** The packages of others that ship, by name. */
export const shippedPackages = (packages: Packages): ShippedPackage[] =>
  [...reach(packages, SHIPPED, { isWanted: isForImages, needs: named })]
    .filter((path) => isOfOthers(packages, path))
    .map((path) => ({
      name: nameAt(path),
      version: packages[path]?.version ?? '',
      licence: licenceAt(packages, path),
      path,
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
