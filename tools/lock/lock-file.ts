/** What npm writes about a package in package-lock.json, as far as it decides where the package is installed. */
export type LockedPackage = {
  readonly engines?: Readonly<Record<string, string>>
  readonly os?: string | readonly string[]
  readonly cpu?: string | readonly string[]
  readonly libc?: string | readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** A package-lock.json, as far as it is checked. */
type LockFile = { readonly packages: Readonly<Record<string, LockedPackage>> }

/**
 * The lock without the `engines` of its packages; the root keeps its own. npm leaves out an optional package whose locked `engines`
 * exclude the Node that runs npm, and so the native bindings of tools that run on another Node.
 */
export const withoutEngines = <Lock extends LockFile>(lock: Lock): Lock => ({
  ...lock,
  packages: Object.fromEntries(
    Object.entries(lock.packages).map(([path, locked]) => {
      const { engines: _, ...rest } = locked
      return [path, path === '' ? locked : rest]
    }),
  ),
})

const PLATFORM = /(linux|linuxmusl|darwin|win32)-(x64|arm64)/

const packageName = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** The C library that each Linux package needs of those published for both: by the names of the musl builds and their twins. */
const expectedLibcs = (names: readonly string[]): Map<string, string> => {
  const musl = names.filter((name) => name.includes('musl'))
  const twins = musl.flatMap((name) => [
    name.replace('linuxmusl', 'linux').replace('-musl', ''),
    name.replace('-musl', '-gnu'),
  ])
  return new Map([
    ...twins.filter((name) => names.includes(name)).map((name) => [name, 'glibc'] as const),
    ...musl.map((name) => [name, 'musl'] as const),
  ])
}

/** Why a lock would not install everywhere, one sentence a fault; none for a good lock. */
export const lockFaults = ({ packages }: LockFile): string[] => {
  const byName = new Map(Object.entries(packages).map(([path, locked]) => [packageName(path), locked]))
  const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  return [
    ...Object.entries(packages)
      .filter(([path, { engines }]) => path !== '' && engines !== undefined)
      .map(([path]) => `${path} has "engines": run npm run lock`),
    ...[...new Set(optional)]
      .filter((name) => !byName.has(name))
      .map(
        (name) => `${name} is an optional dependency without an entry: the registry lacked it when npm wrote the lock`,
      ),
    ...[...byName]
      .filter(([name, { os, cpu }]) => PLATFORM.test(name) && (os === undefined || cpu === undefined))
      .map(([name]) => `${name} lacks "os" or "cpu"`),
    ...[...expectedLibcs([...byName.keys()])]
      .filter(([name, libc]) => byName.get(name)?.libc?.toString() !== libc)
      .map(([name, libc]) => `${name} lacks "libc": ["${libc}"]: npm before 11 wrote the lock`),
  ]
}
