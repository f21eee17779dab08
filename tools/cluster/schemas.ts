import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'
import type { Manifest } from './helm.ts'

type Model = new (data: object) => { validate(): void }

const moduleOf = ({ apiVersion }: Manifest): string =>
  apiVersion.startsWith('gateway.') ? `@kubernetes-models/gateway-api/${apiVersion}` : `kubernetes-models/${apiVersion}`

/** Throws where a manifest breaks the schema of its kind: a required field, a type, a pattern. */
export const validate = async (manifest: Manifest): Promise<void> => {
  const models: Readonly<Record<string, Model>> = await import(moduleOf(manifest))
  const Kind = models[manifest.kind]
  if (!Kind) throw new Error(`Kubernetes has no ${manifest.apiVersion} ${manifest.kind}`)
  new Kind(manifest).validate()
}

const declare = (manifest: Manifest, at: number): string =>
  `import type { I${manifest.kind} as Kind${at} } from '${moduleOf(manifest)}'\nexport const of${at}: Kind${at} = ${JSON.stringify(manifest, null, 1)}\n`

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2024',
  types: [],
}

/**
 * The fields that Kubernetes does not know, and the words that a field may not have, as the compiler names them; '' for none. The schemas
 * accept a misspelt field, which the cluster would leave out.
 */
export const misspeltFields = (manifests: readonly Manifest[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-manifests-'))
  try {
    symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: OPTIONS, include: ['manifests.ts'] }),
    )
    writeFileSync(join(folder, 'manifests.ts'), manifests.map(declare).join('\n'))
    const { error, status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['--project', folder], {
      encoding: 'utf8',
    })
    if (error) throw error
    return status === 0 ? '' : stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}
