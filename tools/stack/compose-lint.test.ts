import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintCompose, lintService, type Service } from './compose-lint.ts'

const hardened: Service = {
  image: 'pixel-detective/api:1.0.0',
  user: '65532:65532',
  read_only: true,
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
  mem_limit: '536870912',
  memswap_limit: '536870912',
  cpus: 2,
  pids_limit: 64,
  init: true,
  stop_grace_period: '20s',
  logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
  healthcheck: { test: ['CMD', 'true'] },
  restart: 'unless-stopped',
  environment: { DATABASE_PASSWORD_FILE: '/run/secrets/play/secret' },
}

test('a service with every line has no complaint', () => {
  assert.deepEqual(lintService(hardened), [])
})

test('each line that is missing or softened is a complaint of its own', () => {
  const softened: readonly [string, Service][] = [
    ['user', { user: 'node' }],
    ['user', { user: '0:0' }],
    ['user', { user: undefined }],
    ['read_only', { read_only: false }],
    ['cap_drop', { cap_drop: ['NET_RAW'] }],
    ['cap_drop', { cap_add: ['CHOWN'] }],
    ['security_opt', { security_opt: [] }],
    ['security_opt', { security_opt: ['no-new-privileges:true', 'seccomp:unconfined'] }],
    ['privileged', { privileged: true }],
    ['privileged', { network_mode: 'host' }],
    ['docker_socket', { volumes: [{ type: 'bind', source: '/var/run/docker.sock', target: '/s' }] }],
    ['mem_limit', { mem_limit: undefined }],
    ['memswap_limit', { memswap_limit: undefined }],
    ['memswap_limit', { memswap_limit: '1073741824' }],
    ['cpus', { cpus: undefined }],
    ['pids_limit', { pids_limit: -1 }],
    ['init', { init: undefined }],
    ['stop_grace_period', { stop_grace_period: undefined }],
    ['logging', { logging: { driver: 'json-file' } }],
    ['logging', { logging: { driver: 'loki', options: { 'max-size': '10m', 'max-file': '3' } } }],
    ['healthcheck', { healthcheck: { disable: true } }],
    ['restart', { restart: undefined }],
    ['image', { image: 'mysql' }],
    ['image', { image: 'mysql:latest' }],
    ['environment', { environment: { MYSQL_PASSWORD: 'hush' } }],
  ]
  for (const [name, change] of softened) {
    const complaints = lintService({ ...hardened, ...change })
    assert.equal(complaints.length, 1, JSON.stringify(change))
    assert.match(complaints.join(), new RegExp(`^lacks "${name}"`))
  }
})

test('an exception needs a reason, and a need', () => {
  const job = { ...hardened, healthcheck: undefined }
  assert.deepEqual(lintService({ ...job, 'x-without': { healthcheck: 'its exit code says how it went' } }), [])
  assert.deepEqual(lintService({ ...job, 'x-without': { healthcheck: 'no' } }), [
    'gives no reason to be without "healthcheck"',
  ])
  assert.equal(lintService({ ...hardened, 'x-without': { init: 'it used to lack one, long ago' } }).length, 1)
  assert.equal(lintService({ ...hardened, 'x-without': { colour: 'no rule asks for one' } }).length, 1)
})

test('a composed file is judged service by service, and an empty one is no pass', () => {
  assert.deepEqual(lintCompose(JSON.stringify({ services: { api: hardened, db: { ...hardened, init: false } } })), [
    'db lacks "init": it needs init: true, or a reason in x-without',
  ])
  for (const nothing of ['', 'services: {}', 'name: x'])
    assert.deepEqual(lintCompose(nothing), ['there are no services'])
})
