import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { test } from 'node:test'
import { parsePackageUrl } from '../bom/package-url.ts'
import { npmRegistry } from './npm-registry.ts'

const PACKAGES = [
  'pkg:npm/a@1.0.0',
  'pkg:npm/a@2.0.0',
  'pkg:npm/%40pd/core@0.1.0',
  'pkg:deb/debian/b@1?distro=debian-13',
].map(parsePackageUrl)

const withRegistry = async (
  status: number,
  answer: object,
  use: (registry: string, asked: unknown[]) => Promise<void>,
): Promise<void> => {
  const asked: unknown[] = []
  const server = createServer(async (request, response) => {
    asked.push(request.url, await json(request))
    response.writeHead(status).end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked)
  } finally {
    server.close()
  }
}

test('a registry is told the public packages alone, and answers which versions an advisory meets', async () => {
  const advisory = {
    id: 1,
    url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
    title: 'It breaks',
    severity: 'moderate',
    vulnerable_versions: '<1.2.0',
  }
  await withRegistry(200, { a: [advisory] }, async (registry, asked) => {
    const { findings, judged } = await npmRegistry(registry).judge(PACKAGES)
    assert.deepEqual(asked, ['/-/npm/v1/security/advisories/bulk', { a: ['1.0.0', '2.0.0'] }])
    assert.deepEqual(findings, [
      {
        id: 'GHSA-aaaa-bbbb-cccc',
        aliases: [],
        severity: 'medium',
        package: 'a',
        version: '1.0.0',
        fixedIn: '1.2.0',
        summary: 'It breaks',
        source: 'npm',
      },
    ])
    assert.deepEqual(
      [...judged].map(({ name }) => name),
      ['a', 'a', '@pd/core'],
    )
  })
})

test('a registry that serves no advisories is a failure', async () => {
  await withRegistry(405, {}, (registry) =>
    assert.rejects(npmRegistry(registry).judge(PACKAGES), /answered 405: this registry serves no advisories/),
  )
})
