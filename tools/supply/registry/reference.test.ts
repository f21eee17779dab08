import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReference } from './reference.ts'

test('a name is read as Docker reads it', () => {
  const digest = `sha256:${'0'.repeat(64)}`
  assert.deepEqual(
    [
      'node:26-trixie-slim',
      'nginxinc/nginx-unprivileged:1.30',
      'gcr.io/distroless/cc',
      `127.0.0.1:5000/pd/api:0.1.0@${digest}`,
    ].map(parseReference),
    [
      { registry: 'docker.io', repository: 'library/node', tag: '26-trixie-slim', digest: null },
      { registry: 'docker.io', repository: 'nginxinc/nginx-unprivileged', tag: '1.30', digest: null },
      { registry: 'gcr.io', repository: 'distroless/cc', tag: 'latest', digest: null },
      { registry: '127.0.0.1:5000', repository: 'pd/api', tag: '0.1.0', digest },
    ],
  )
})
