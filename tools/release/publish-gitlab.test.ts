import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { publishToGitlab } from './publish-gitlab.ts'

describe('a release of GitLab', () => {
  const asked: { request: string; token: unknown; body: string }[] = []
  let server: Server
  let folder: string
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pd-gitlab-'))
    writeFileSync(join(folder, 'one.tar.gz'), 'bytes')
    server = createServer(async (request, response) => {
      const { method, url, headers } = request
      asked.push({ request: `${method} ${url}`, token: headers['job-token'], body: await text(request) })
      response.writeHead(headers['job-token'] === 'secret' ? 201 : 401).end('{"message":"who are you?"}')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  after(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  const publish = (token: string) => {
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`
    const files = [join(folder, 'one.tar.gz')]
    return publishToGitlab({ api, project: '12', token }, { version: '0.2.0', notes: 'Rooms.\n', files })
  }

  test('comes after its files, and links to them', async () => {
    asked.length = 0
    await publish('secret')
    const [file, release] = asked
    const path = '/api/v4/projects/12/packages/generic/pixel-detective/0.2.0/one.tar.gz'
    assert.deepEqual(file, { request: `PUT ${path}`, token: 'secret', body: 'bytes' })
    assert.deepEqual([asked.length, release?.request], [2, 'POST /api/v4/projects/12/releases'])
    const { assets, ...told } = JSON.parse(release?.body ?? '')
    assert.deepEqual(told, { tag_name: 'v0.2.0', name: '0.2.0', description: 'Rooms.\n' })
    assert.deepEqual(
      assets.links.map(({ name, url }: { name: string; url: string }) => [name, new URL(url).pathname]),
      [['one.tar.gz', path]],
    )
  })

  test('is not made when a file could not be uploaded, and the reason is told', async () => {
    asked.length = 0
    await assert.rejects(publish('wrong'), /answered with 401: \{"message":"who are you\?"\}/)
    assert.equal(asked.length, 1)
  })
})
