import type { Manifest } from './helm.ts'

/** A container of a pod, as far as the checks look at it. */
export type Container = {
  readonly name: string
  readonly image: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly restartPolicy?: string
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly resources?: {
    readonly limits?: Readonly<Record<string, string>>
    readonly requests?: Readonly<Record<string, string>>
  }
  readonly securityContext?: Readonly<Record<string, unknown>> & {
    readonly capabilities?: { readonly drop?: readonly string[]; readonly add?: readonly string[] }
    readonly seccompProfile?: { readonly type?: string }
  }
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[]
  readonly livenessProbe?: unknown
  readonly readinessProbe?: unknown
  readonly startupProbe?: unknown
}

/** A volume of a pod, by what it is made of. */
export type Volume = {
  readonly name: string
  readonly emptyDir?: { readonly sizeLimit?: string }
  readonly secret?: { readonly secretName: string }
  readonly configMap?: { readonly name: string }
  readonly persistentVolumeClaim?: { readonly claimName: string }
}

type PodSpec = {
  readonly automountServiceAccountToken?: boolean
  readonly enableServiceLinks?: boolean
  readonly hostNetwork?: boolean
  readonly hostPID?: boolean
  readonly hostIPC?: boolean
  readonly securityContext?: Readonly<Record<string, unknown>> & {
    readonly seccompProfile?: { readonly type?: string }
  }
  readonly initContainers?: readonly Container[]
  readonly containers: readonly Container[]
  readonly volumes?: readonly Volume[]
}

/** A pod of a manifest, with the name and the kind of what makes it. */
type Pod = {
  readonly name: string
  readonly kind: string
  readonly labels: Readonly<Record<string, string>>
  readonly spec: PodSpec
}

type Template = { readonly metadata: { readonly labels: Readonly<Record<string, string>> }; readonly spec: PodSpec }
type Spec = { readonly template?: Template; readonly jobTemplate?: { readonly spec: { readonly template: Template } } }

/** The pods that manifests make. */
export const podsOf = (manifests: readonly Manifest[]): Pod[] =>
  manifests.flatMap((manifest) => {
    const { kind, metadata } = manifest
    const spec = (manifest.spec ?? {}) as Spec
    const bare = { metadata: { labels: metadata.labels ?? {} }, spec: manifest.spec as PodSpec }
    const template = kind === 'Pod' ? bare : (spec.template ?? spec.jobTemplate?.spec.template)
    return template ? [{ name: metadata.name, kind, labels: template.metadata.labels, spec: template.spec }] : []
  })

/** Every container of a pod, sidecars included. */
export const containersOf = ({ spec }: Pod): readonly Container[] => [
  ...(spec.initContainers ?? []),
  ...spec.containers,
]

const RUNS_ON = ['Deployment', 'StatefulSet']

const complainOfContainer = (container: Container, isServer: boolean): string[] => {
  const { securityContext: context = {}, resources, image, env = [] } = container
  const rules: Readonly<Record<string, boolean>> = {
    'may gain privileges': context.allowPrivilegeEscalation === false && context.privileged !== true,
    'writes into its image': context.readOnlyRootFilesystem === true,
    'may be root': context.runAsNonRoot === true,
    'has capabilities': context.capabilities?.drop?.includes('ALL') === true && context.capabilities.add === undefined,
    'has no seccomp profile': context.seccompProfile?.type !== 'Unconfined',
    'has no limits': ['cpu', 'memory'].every((name) => resources?.limits?.[name] && resources.requests?.[name]),
    'has no fixed image': /(:[^:/]+|@sha256:[0-9a-f]{64})$/.test(image) && !image.endsWith(':latest'),
    'has a secret in its environment': !env.some(({ name }) => /(PASSWORD|SECRET|TOKEN|KEY)$/.test(name)),
    'has no probe of life': !isServer || container.livenessProbe !== undefined,
    'has no probe of its start or readiness':
      !isServer || container.readinessProbe !== undefined || container.startupProbe !== undefined,
  }
  return Object.entries(rules).flatMap(([complaint, isKept]) => (isKept ? [] : [`${container.name} ${complaint}`]))
}

/** What a pod lacks of the restricted standard, of limits and of probes; nothing is excused. */
export const complainOf = (pod: Pod): string[] => {
  const { spec } = pod
  const context = spec.securityContext ?? {}
  const rules: Readonly<Record<string, boolean>> = {
    'has a token': spec.automountServiceAccountToken === false,
    'has variables of services': spec.enableServiceLinks === false,
    'may be root': context.runAsNonRoot === true && Number(context.runAsUser) > 0 && Number(context.runAsGroup) > 0,
    'has no seccomp profile': context.seccompProfile?.type === 'RuntimeDefault',
    'shares the node':
      !spec.hostNetwork && !spec.hostPID && !spec.hostIPC && !JSON.stringify(spec).includes('hostPath'),
    'has a volume without a limit': (spec.volumes ?? []).every(
      ({ name, emptyDir }) => name === 'pictures' || !emptyDir || emptyDir.sizeLimit !== undefined,
    ),
  }
  const ofPod = Object.entries(rules).flatMap(([complaint, isKept]) => (isKept ? [] : [complaint]))
  const ofContainers = containersOf(pod).flatMap((container) =>
    complainOfContainer(container, RUNS_ON.includes(pod.kind) || container.restartPolicy === 'Always'),
  )
  return [...ofPod, ...ofContainers].map((complaint) => `${pod.kind} ${pod.name}: ${complaint}`)
}
