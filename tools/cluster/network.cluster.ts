import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { installTools, type Manifest, ofKind, render } from './helm.ts'
import { podsOf } from './pods.ts'

before(() => installTools())

type Peer = { readonly podSelector?: { readonly matchLabels: Readonly<Record<string, string>> } }
type Rule = {
  readonly from?: readonly Peer[]
  readonly to?: readonly Peer[]
  readonly ports: readonly { readonly port: number }[]
}
type Policy = {
  readonly policyTypes: readonly string[]
  readonly podSelector: { readonly matchLabels?: Readonly<Record<string, string>> }
  readonly ingress?: readonly Rule[]
  readonly egress?: readonly Rule[]
}

const COMPONENT = 'app.kubernetes.io/component'

/** Every arrow that a side of the policies allows, as "from → to:port"; the other side is "anyone" where no peer is named. */
const arrowsOf = (manifests: readonly Manifest[], side: 'ingress' | 'egress'): string[] =>
  ofKind(manifests, 'NetworkPolicy')
    .flatMap((manifest) => {
      const { podSelector, ...rules } = manifest.spec as Policy
      const own = podSelector.matchLabels?.[COMPONENT]
      if (own === undefined) return []
      return (rules[side] ?? []).flatMap(({ from, to, ports }) =>
        ((side === 'ingress' ? from : to) ?? [{}]).flatMap((peer) => {
          const other = peer.podSelector?.matchLabels[COMPONENT] ?? 'anyone'
          return ports.map(({ port }) =>
            side === 'ingress' ? `${other} → ${own}:${port}` : `${own} → ${other}:${port}`,
          )
        }),
      )
    })
    .sort()

describe('the network of the chart', () => {
  const ARROWS = [
    'api → mysql:3306',
    'api → valkey:6379',
    'housekeeping → mysql:3306',
    'import → mysql:3306',
    'migrate → mysql:3306',
    'nightly → mysql:3306',
    'proxy → api:8000',
    'proxy → front:8080',
    'test → proxy:8080',
    'uploads → mysql:3306',
  ]

  test('denies everything, but for the arrows of compose, on both sides', () => {
    const manifests = render(['mysql.enabled=true'])
    const deny = ofKind(manifests, 'NetworkPolicy')[0]?.spec as Policy
    assert.deepEqual(deny.policyTypes, ['Ingress', 'Egress'])
    assert.equal(deny.podSelector.matchLabels?.[COMPONENT], undefined)
    assert.deepEqual([deny.ingress, deny.egress], [undefined, undefined])
    assert.deepEqual(arrowsOf(manifests, 'egress'), ARROWS)
    assert.deepEqual(arrowsOf(manifests, 'ingress'), [...ARROWS, 'anyone → proxy:8080'].sort())
  })

  test('has a policy for every pod, and a pod for every policy', () => {
    const manifests = render(['mysql.enabled=true'])
    const pods = new Set(podsOf(manifests).map(({ labels }) => labels[COMPONENT]))
    const policies = ofKind(manifests, 'NetworkPolicy').flatMap(
      ({ spec }) => (spec as Policy).podSelector.matchLabels?.[COMPONENT] ?? [],
    )
    assert.deepEqual([...pods].sort(), policies.sort())
  })

  test('has a pod for every service and budget', () => {
    const manifests = render(['mysql.enabled=true'])
    const pods = podsOf(manifests)
    for (const { kind, metadata, spec } of manifests.filter(({ kind }) =>
      ['Service', 'PodDisruptionBudget'].includes(kind),
    )) {
      const { selector } = spec as { selector: Record<string, string> & { matchLabels?: Record<string, string> } }
      const wanted = Object.entries(selector.matchLabels ?? selector)
      assert.equal(
        pods.filter(({ labels }) => wanted.every(([name, value]) => labels[name] === value)).length,
        1,
        `${kind} ${metadata.name}`,
      )
    }
  })

  test('lets those who keep or show pictures reach the store where there is one, and no others', () => {
    const store = ['s3.settings.S3_ENDPOINT=https://s3.example', 's3.port=9000', 's3.existingSecret=store']
    const arrows = arrowsOf(render(['mysql.enabled=true', ...store]), 'egress')
    const added = ['api', 'housekeeping', 'import', 'nightly', 'uploads'].map((own) => `${own} → anyone:9000`)
    assert.deepEqual(arrows, [...ARROWS, ...added].sort())
  })
})
