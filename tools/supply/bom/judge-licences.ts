import satisfies from 'spdx-satisfies'
import type { Package } from '../inventory/package.ts'

/** Which licences may be shipped. What npm brings is part of our program; a system's packages only stand beside it in the image. */
export type LicencePolicy = {
  readonly npm: { readonly allow: readonly string[] }
  readonly system: { readonly forbid: readonly string[] }
}

const isAllowed = (licence: string, allow: readonly string[]): boolean => {
  try {
    return satisfies(licence, [...allow])
  } catch {
    return false
  }
}

const judgeNpm = ({ name, version, licences }: Package, { npm }: LicencePolicy): string | null => {
  if (licences.length === 0) return `${name}@${version} names no licence`
  const isFine = licences.some((one) => isAllowed(one, npm.allow))
  return isFine ? null : `${name}@${version} is under ${licences.join(', ')}, which npm packages here may not be`
}

/** The single names in an expression, or in the looser one that Debian writes. */
const namesIn = (licence: string): string[] => licence.split(/[\s(),]+|\b(?:AND|OR|WITH|and|or|with)\b/).filter(Boolean)

const judgeSystem = ({ name, version, licences }: Package, { system }: LicencePolicy): string | null => {
  const forbidden = licences
    .flatMap(namesIn)
    .filter((one) => system.forbid.some((start) => one.toLowerCase().startsWith(start.toLowerCase())))
  return forbidden.length === 0 ? null : `${name}@${version} is partly under ${[...new Set(forbidden)].join(', ')}`
}

/** The packages that a policy does not let us ship, each with its licence. */
export const judgeLicences = (packages: readonly Package[], policy: LicencePolicy): string[] =>
  packages.flatMap((one) => (one.type === 'npm' ? judgeNpm(one, policy) : judgeSystem(one, policy)) ?? [])
