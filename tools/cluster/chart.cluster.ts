import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { read } from '../project-files.ts'
import { CHART, helm, installTools, ofKind, render } from './helm.ts'
import { type Container, complainOf, containersOf, podsOf } from './pods.ts'
import { misspeltFields, validate } from './schemas.ts'
import { DIGEST, OUTSIDE, VARIANTS } from './variants.ts'

before(() => installTools())

describe('the chart', () => {
  test('has no complaint of Helm', () => {
    const { status, out } = helm('lint', '--strict', CHART, '--set', 'mysql.enabled=true')
    assert.equal(status, 0, out)
  })

  for (const [name, values] of Object.entries(VARIANTS)) {
    test(`with ${name} is what Kubernetes knows, in an install and in an upgrade`, async () => {
      for (const isUpgrade of [false, true]) {
        const manifests = render(values, isUpgrade)
        assert.ok(manifests.length > 10)
        for (const manifest of manifests) await validate(manifest)
        const ids = manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)
        assert.deepEqual([...new Set(ids)], ids)
      }
    })

    test(`with ${name} keeps the restricted standard, with limits and probes`, () => {
      assert.deepEqual(podsOf(render(values)).flatMap(complainOf), [])
    })

    test(`with ${name} mounts what there is`, () => {
      for (const pod of podsOf(render(values))) {
        const volumes = (pod.spec.volumes ?? []).map((volume) => volume.name)
        if (pod.kind === 'StatefulSet') volumes.push('database')
        const mounted = containersOf(pod).flatMap(({ volumeMounts = [] }) => volumeMounts.map((mount) => mount.name))
        assert.deepEqual([...new Set(mounted)].sort(), volumes.sort(), pod.name)
      }
    })
  }

  test('has no field, in none of these ways, that Kubernetes does not know', () => {
    assert.equal(misspeltFields(Object.values(VARIANTS).flatMap((values) => render(values))), '')
  })

  test('breaks a schema, and says the field, where a field is misspelt or has another type', async () => {
    const [deployment] = ofKind(render(['mysql.enabled=true']), 'Deployment')
    assert.ok(deployment)
    const spec = deployment.spec as object
    assert.match(misspeltFields([{ ...deployment, spec: { ...spec, replica: 1 } }]), /'replica' does not exist|replica/)
    await assert.rejects(validate({ ...deployment, spec: { ...spec, replicas: 'two' } }), /replicas/)
  })

  test('has a complaint for each line that a pod is softened by', () => {
    const [pod] = podsOf(render(['mysql.enabled=true'])).filter(({ name }) => name.endsWith('-front'))
    assert.ok(pod)
    const [front] = pod.spec.containers
    assert.ok(front)
    const softened: readonly (readonly [string, Partial<Container>])[] = [
      ['may gain privileges', { securityContext: { ...front.securityContext, allowPrivilegeEscalation: true } }],
      ['writes into', { securityContext: { ...front.securityContext, readOnlyRootFilesystem: false } }],
      ['may be root', { securityContext: { ...front.securityContext, runAsNonRoot: false } }],
      ['has capabilities', { securityContext: { ...front.securityContext, capabilities: { drop: [] } } }],
      ['has no limits', { resources: {} }],
      ['has no fixed image', { image: 'pixel-detective/front:latest' }],
      ['has no fixed image', { image: 'pixel-detective/front' }],
      ['has a secret', { env: [{ name: 'DATABASE_PASSWORD', value: 'x' }] }],
      ['has no probe of life', { livenessProbe: undefined }],
      ['has no probe of its start', { readinessProbe: undefined }],
    ]
    for (const [complaint, change] of softened) {
      const complaints = complainOf({ ...pod, spec: { ...pod.spec, containers: [{ ...front, ...change }] } })
      assert.equal(complaints.length, 1, complaint)
      assert.ok(complaints[0]?.includes(complaint), complaint)
    }
    assert.equal(complainOf({ ...pod, spec: { ...pod.spec, automountServiceAccountToken: true } }).length, 1)
    assert.equal(complainOf({ ...pod, spec: { ...pod.spec, securityContext: {} } }).length, 2)
  })

  test('refuses values that it does not know, and says what an install lacks', () => {
    const refused: readonly (readonly [string, RegExp])[] = [
      ['colour=red', /colour/],
      ['images.tag=latest', /tag/],
      ['settings.STRICT=maybe', /STRICT/],
      ['settings.BASE_PATH=game', /BASE_PATH/],
      ['api.replicas=0', /replicas/],
      ['exposure.kind=node', /kind/],
      ['images.digests.api=sha256:1', /digests/],
      ['exposure.kind=ingress', /exposure.host is missing/],
    ]
    for (const [value, complaint] of refused) assert.throws(() => render(['mysql.enabled=true', value]), complaint)
    assert.throws(() => render([]), /database.host is missing/)
    assert.throws(
      () => render([...OUTSIDE, 's3.settings.S3_ENDPOINT=https://s3.example']),
      /s3.existingSecret is missing/,
    )
    assert.throws(() => render(['database.host=db']), /database.existingSecret is missing/)
  })

  test('has one switch for what leads to it', () => {
    const kinds = (variant: string) => render(VARIANTS[variant] ?? []).map(({ kind }) => kind)
    const led = ['Ingress', 'HTTPRoute']
    assert.deepEqual(
      kinds('an ingress').filter((kind) => led.includes(kind)),
      ['Ingress'],
    )
    assert.deepEqual(
      kinds('a gateway below a path').filter((kind) => led.includes(kind)),
      ['HTTPRoute'],
    )
    assert.deepEqual(
      kinds('a database outside').filter((kind) => led.includes(kind)),
      [],
    )
  })

  test('leaves the number of APIs to the autoscaler where there is one', () => {
    const replicas = (variant: string) => {
      const api = render(VARIANTS[variant] ?? []).find(
        ({ kind, metadata }) => kind === 'Deployment' && metadata.name.endsWith('-api'),
      )
      assert.ok(api)
      return (api.spec as { replicas?: number }).replicas
    }
    assert.equal(replicas('a database outside'), 2)
    assert.equal(replicas('pods by load'), undefined)
  })

  test('migrates before anything of a version starts, but at the first start of its own MySQL', () => {
    const hookOf = (values: readonly string[], isUpgrade: boolean) =>
      ofKind(render(values, isUpgrade), 'Job').find(({ metadata }) => metadata.name.includes('-migrate'))?.metadata
        .annotations?.['helm.sh/hook']
    assert.equal(hookOf(OUTSIDE, false), 'pre-install,pre-upgrade')
    assert.equal(hookOf(['mysql.enabled=true'], true), 'pre-install,pre-upgrade')
    assert.equal(hookOf(['mysql.enabled=true'], false), undefined)
  })

  test('names its images by the version of the package, or by digest', () => {
    const { version } = JSON.parse(read('package.json'))
    const imagesOf = (variant: string) =>
      new Set(
        podsOf(render(VARIANTS[variant] ?? []))
          .flatMap(containersOf)
          .map(({ image }) => image),
      )
    const names = ['api', 'front', 'proxy', 'worker']
    assert.deepEqual([...imagesOf('a database outside')].sort(), [
      ...names.map((name) => `pixel-detective/${name}:${version}`),
      'valkey/valkey:9-alpine',
    ])
    assert.deepEqual([...imagesOf('secrets, claims and images of others')].sort(), [
      ...names.map((name) => `registry.example/pd/${name}@${DIGEST}`),
      'valkey/valkey:9-alpine',
    ])
  })
})
