import { join } from 'node:path'
import type { Package } from './package.ts'

/** The manifests that are a package's own: directly in a node_modules, or a workspace of ours. */
export const PACKAGE_MANIFEST =
  /(?:^|\/)(?:node_modules\/(?:@[^/]+\/)?[^/@.][^/]*|app\/(?:packages|apps)\/[^/]+)\/package\.json$/

type Manifest = {
  readonly name?: string
  readonly version?: string
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
}

const licencesOf = ({ license, licenses = [] }: Manifest): string[] =>
  [typeof license === 'string' ? license : license?.type, ...licenses.map(({ type }) => type)].filter(
    (one): one is string => one !== undefined,
  )

const isOurs = (name: string): boolean => name.startsWith('@pd/') || name === 'pixel-detective'

/** Integrities by the folder that npm installed to, from the lock file that it leaves in node_modules. */
export const readHiddenLock = (file: string, text: string): Map<string, string> => {
  const root = join(file, '../..')
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, { integrity?: string }> }
  return new Map(
    Object.entries(packages).flatMap(([path, { integrity }]) => (integrity ? [[join(root, path), integrity]] : [])),
  )
}

/** The package that a manifest describes; our own have the project's licence. */
export const readManifest = (file: string, text: string, integrities: ReadonlyMap<string, string>): Package[] => {
  const manifest = JSON.parse(text) as Manifest
  const { name, version } = manifest
  if (!name || !version) return []
  const integrity = integrities.get(join(file, '..'))
  const licences = isOurs(name) ? ['MIT'] : licencesOf(manifest)
  return [{ type: 'npm', name, version, licences, ...(integrity ? { integrity } : {}) }]
}
