import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { createS3Client } from './s3-client.ts'

/** An entry of a list as OpenStack Swift 2.30 writes it. */
const entry = (key: string, bytes: number): string =>
  `<Contents><Key>${key}</Key><LastModified>2026-11-29T10:57:25.000Z</LastModified><ETag>"5d41402abc4b2a76b9719d911017c592"</ETag><Size>${bytes}</Size><StorageClass>STANDARD</StorageClass></Contents>`

const listOf = (more: string, ...entries: string[]): string =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>pictures</Name><Prefix>images/</Prefix>${more}<KeyCount>2</KeyCount>${entries.join('')}</ListBucketResult>`

test('a list is read to its end, page by page', async (t) => {
  const token = 'aW1hZ2VzL2ImLmpwZw=='
  const asked: (string | null)[] = []
  const server = createServer((request, response) => {
    const at = new URL(request.url ?? '', 'http://store').searchParams.get('continuation-token')
    asked.push(at)
    response.end(
      at === null
        ? listOf(
            `<NextContinuationToken>${token}</NextContinuationToken>`,
            entry('images/-_d.jpg', 5),
            entry('images/b&amp;.jpg', 0),
          )
        : listOf('', entry('images/z.jpg', 7)),
    )
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const key = { region: 'us-east-1', keyId: 'key', secret: 'secret' }
  const client = createS3Client({ endpoint: `http://127.0.0.1:${port}`, bucket: 'pictures', isPathStyle: true, ...key })
  const found: (readonly [string, number])[] = []
  for await (const page of client.list('images/')) found.push(...page.map((each) => [each.key, each.bytes] as const))
  assert.deepEqual(asked, [null, token])
  assert.deepEqual(found, [
    ['images/-_d.jpg', 5],
    ['images/b&.jpg', 0],
    ['images/z.jpg', 7],
  ])
})
