import { PackageURL } from 'packageurl-js'
import type { Distribution, Package } from '../inventory/package.ts'

const sourceOf = ({ name, version, source }: Package): string | null => {
  if (!source || (source.name === name && source.version === version)) return null
  return source.version === version ? source.name : `${source.name}@${source.version}`
}

const qualifiersOf = (one: Package, distribution: Distribution | null): Record<string, string> | undefined => {
  if (one.type !== 'deb' && one.type !== 'apk') return undefined
  const upstream = sourceOf(one)
  return {
    ...(one.architecture ? { arch: one.architecture } : {}),
    ...(distribution ? { distro: `${distribution.id}-${distribution.version}` } : {}),
    ...(upstream ? { upstream } : {}),
  }
}

/** The package URL of a package; `upstream` is the source that its distribution files advisories under, where it differs. */
export const packageUrl = (one: Package, distribution: Distribution | null): string => {
  const [, scope, name = one.name] = (one.type === 'npm' && /^(@[^/]+)\/(.+)$/.exec(one.name)) || []
  const namespace = one.type === 'deb' || one.type === 'apk' ? distribution?.id : scope
  return new PackageURL(one.type, namespace, name, one.version, qualifiersOf(one, distribution), undefined).toString()
}

/** The package that a package URL of ours names, and the distribution that it is of. */
export const parsePackageUrl = (text: string) => {
  const { type, namespace, name, version, qualifiers } = PackageURL.fromString(text)
  const { distro, upstream } = (qualifiers ?? {}) as Readonly<Record<string, string | undefined>>
  const [, id = '', release = ''] = /^([^-]+)-(.*)$/.exec(distro ?? '') ?? []
  const [, source = name, sourceVersion = version] = /^([^@]+)(?:@(.+))?$/.exec(upstream ?? '') ?? []
  return {
    type,
    name: type === 'npm' && namespace ? `${namespace}/${name}` : name,
    version: version ?? '',
    source: { name: source, version: sourceVersion ?? '' },
    distribution: distro ? { id, version: release } : null,
  }
}

export type Located = ReturnType<typeof parsePackageUrl>
