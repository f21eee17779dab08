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

/** The packages of others that ship, by name; a package that the lock lacks is left out, as npm leaves it out. */
export const shippedPackages = (packages: Packages): ShippedPackage[] => {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    const locked = packages[path]
    if (!locked || seen.has(path) || !isForImages(locked)) return
    seen.add(path)
    if (locked.link) visit(locked.resolved ?? '')
    for (const name of Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })) {
      const found = resolve(packages, path, name)
      if (found !== undefined) visit(found)
    }
  }
  for (const workspace of SHIPPED) visit(workspace)
  return [...seen]
    .filter((path) => path.includes('node_modules/') && !packages[path]?.link)
    .map((path) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: packages[path]?.version ?? '',
      licence: packages[path]?.license ?? '',
      path,
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}
