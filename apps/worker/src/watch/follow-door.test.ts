import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { followDoor } from './follow-door.ts'

const atSecond = (second: number): string => `2026-01-02T03:04:0${second}.000000000Z`

const frameOf = (second: number, text: string): Buffer => {
  const line = `${atSecond(second)} ${text}\n`
  const head = Buffer.alloc(8)
  head.writeUInt32BE(line.length, 4)
  return Buffer.concat([head, Buffer.from(line)])
}

/** A Docker with one container, whose log ends after its first line. */
const openDocker = async () => {
  const asked: URL[] = []
  let logs = 0
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://docker')
    asked.push(url)
    if (url.pathname.endsWith('/json')) return void response.end(JSON.stringify([{ Id: 'abc' }]))
    logs++
    if (logs === 1) response.end(frameOf(1, 'one'))
    else response.write(Buffer.concat([frameOf(1, 'one'), frameOf(2, 'two'), frameOf(3, 'three')]))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, asked, close: () => server.close().closeAllConnections() }
}

test('a log that ends is read on from its last line, and no line counts twice', async () => {
  const docker = await openDocker()
  const stop = new AbortController()
  const lines: string[] = []
  const counts: number[] = []
  let lookAgain = () => {}
  await followDoor(
    { docker: docker.url, stack: 'pd', service: 'proxy' },
    {
      from: atSecond(0),
      stop: stop.signal,
      onLine: (text) => {
        lines.push(text)
        if (text === 'three') stop.abort()
      },
      onCount: (count) => {
        counts.push(count)
        if (count === 0) lookAgain()
      },
      onError: () => undefined,
      wait: () =>
        new Promise<void>((resolve) => {
          lookAgain = resolve
          stop.signal.addEventListener('abort', () => resolve())
        }),
    },
  )
  docker.close()
  assert.deepEqual(lines, ['one', 'two', 'three'])
  assert.deepEqual(counts.slice(0, 3), [1, 0, 1])
  const since = docker.asked.filter((url) => url.pathname.endsWith('/logs')).map((url) => url.searchParams.get('since'))
  assert.deepEqual(since, ['1767323040.000000000', '1767323041.000000000'])
  const { label } = JSON.parse(docker.asked[0]?.searchParams.get('filters') ?? '')
  assert.deepEqual(label.slice(0, 2), ['com.docker.compose.project=pd', 'com.docker.compose.service=proxy'])
})
