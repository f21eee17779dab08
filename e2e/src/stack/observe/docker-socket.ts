import assert from 'node:assert/strict'
import { docker } from '../docker.ts'
import type { Stack } from '../stack.ts'

const NODE = 'gcr.io/distroless/nodejs26-debian13:nonroot'

/** Runs beside the proxy of the socket; paths go out as they are written, unlike fetch would send them. */
const ASK = `
const { request } = require('node:http')
const ask = ([method, path]) => new Promise((resolve) => {
  const body = method === 'GET' ? '' : '{}'
  request({ host: 'docker-socket', port: 2375, method, path, headers: { 'content-length': body.length } }, (answer) => {
    resolve([method + ' ' + path, answer.statusCode])
    answer.destroy()
  }).end(body)
})
Promise.all(JSON.parse(process.argv[1]).map(ask)).then((all) => console.log(JSON.stringify(Object.fromEntries(all))))
`

const containerPath = async (stack: Stack): Promise<string> =>
  `/v1.44/containers/${(await stack.containers('api'))[0] ?? ''}`

type Requests = readonly (readonly [method: string, path: string])[]

/** The status of each request, which is sent from beside the proxy of the socket. */
const ask = async ({ project }: Stack, requests: Requests): Promise<Record<string, number>> =>
  JSON.parse(
    await docker('run', '--rm', '--network', `${project}_socket-net`, NODE, '-e', ASK, JSON.stringify(requests)),
  )

/** Requests that only look. */
const allowedRequests = (container: string): Requests => [
  ['GET', '/_ping'],
  ['HEAD', '/_ping'],
  ['GET', '/v1.44/containers/json?all=1'],
  ['GET', '/v1.44/networks'],
  ['GET', '/v1.44/events?until=1'],
  ['GET', `${container}/json`],
  ['GET', `${container}/logs?stdout=1&tail=1`],
  ['GET', `${container}/stats?stream=false&one-shot=true`],
]

const each = (method: string, paths: readonly string[]): Requests => paths.map((path) => [method, path])

/** Requests that change, enter or copy something, that list what is not needed, or that hide their path. */
const refusedRequests = (container: string): Requests => [
  ...each(
    'POST',
    ['stop', 'kill', 'exec', 'start', 'restart', 'update', 'rename', 'attach'].map((verb) => `${container}/${verb}`),
  ),
  ...each(
    'GET',
    ['archive?path=/run/secrets', 'export', 'top', 'changes', 'attach/ws', 'exec'].map(
      (part) => `${container}/${part}`,
    ),
  ),
  ...each(
    'GET',
    [
      'info',
      'version',
      'images/json',
      'volumes',
      'secrets',
      'configs',
      'swarm',
      'nodes',
      'system/df',
      'exec/x/json',
    ].map((part) => `/v1.44/${part}`),
  ),
  ...each('POST', ['/containers/create', '/build', '/images/create', '/v1.44/networks/create', '/_ping', '/events']),
  ['DELETE', container],
  ['PUT', `${container}/archive?path=/tmp`],
  ...each('GET', [
    `${container}/logs/../export`,
    '/_ping/../info',
    '/_ping%2f..%2finfo',
    '//info',
    '/containers/api/json',
  ]),
]

/** The proxy of Docker's socket lets through what only looks. */
export const dockerSocketTests: Readonly<Record<string, (stack: Stack) => Promise<void>>> = {
  "Docker's socket answers requests that only look: lists, figures and logs": async (stack) => {
    const answers = await ask(stack, allowedRequests(await containerPath(stack)))
    for (const [request, status] of Object.entries(answers)) assert.equal(status, 200, request)
  },

  "Docker's socket refuses every request that changes, enters or copies, and every other one": async (stack) => {
    const requests = refusedRequests(await containerPath(stack))
    const answers = await ask(stack, requests)
    assert.equal(Object.keys(answers).length, requests.length)
    for (const [request, status] of Object.entries(answers)) assert.equal(status, 403, request)
  },
}
