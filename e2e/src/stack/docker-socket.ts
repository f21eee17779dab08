import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docker } from './docker.ts'
import type { Supervision } from './supervision.ts'

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

export const dockerSocketTests = (supervisionOf: () => Supervision): void => {
  const ask = async (asked: readonly (readonly [string, string])[]): Promise<Record<string, number>> => {
    const network = `${supervisionOf().stack.project}_socket-net`
    return JSON.parse(await docker('run', '--rm', '--network', network, NODE, '-e', ASK, JSON.stringify(asked)))
  }
  const containerId = async (): Promise<string> => (await supervisionOf().stack.containers('api'))[0] ?? ''

  test("Docker's socket answers those who look: lists, figures and logs", async () => {
    const one = `/v1.44/containers/${await containerId()}`
    const asked = [
      ['GET', '/_ping'],
      ['HEAD', '/_ping'],
      ['GET', '/v1.44/containers/json?all=1'],
      ['GET', '/v1.44/networks'],
      ['GET', '/v1.44/events?until=1'],
      ['GET', `${one}/json`],
      ['GET', `${one}/logs?stdout=1&tail=1`],
      ['GET', `${one}/stats?stream=false&one-shot=true`],
    ] as const
    for (const [what, status] of Object.entries(await ask(asked))) assert.equal(status, 200, what)
  })

  test("Docker's socket refuses whatever changes, enters or copies, and whatever was not thought of", async () => {
    const one = `/v1.44/containers/${await containerId()}`
    const asked = [
      ...['stop', 'kill', 'exec', 'start', 'restart', 'update', 'rename', 'attach'].map((verb) => [
        'POST',
        `${one}/${verb}`,
      ]),
      ...['archive?path=/run/secrets', 'export', 'top', 'changes', 'attach/ws', 'exec'].map((part) => [
        'GET',
        `${one}/${part}`,
      ]),
      ...[
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
      ].map((part) => ['GET', `/v1.44/${part}`]),
      ...['/containers/create', '/build', '/images/create', '/v1.44/networks/create', '/_ping', '/events'].map(
        (path) => ['POST', path],
      ),
      ['DELETE', one],
      ['PUT', `${one}/archive?path=/tmp`],
      ['GET', `${one}/logs/../export`],
      ['GET', '/_ping/../info'],
      ['GET', '/_ping%2f..%2finfo'],
      ['GET', '//info'],
      ['GET', '/containers/api/json'],
    ].map(([method = '', path = '']) => [method, path] as const)
    const answers = await ask(asked)
    assert.equal(Object.keys(answers).length, asked.length)
    for (const [what, status] of Object.entries(answers)) assert.equal(status, 403, what)
  })
}
