import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { endOf, startApi, urlOf, writeThreePictures } from '@pd/testing/process/api-process'
import { setUpFolder } from '@pd/testing/set-up'

type Answer = { readonly status: number; readonly connection: string | undefined; readonly body: unknown }

/** One request over the agent's connection, or a new one: a POST if it has a body. Rejects unless a whole answer came. */
const ask = async (agent: Agent, url: string, body?: object): Promise<Answer> => {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const asked = request(url, { agent, ...(body && post) })
  asked.on('error', (error) => Object.assign(error, { isReused: asked.reusedSocket }))
  asked.end(body && JSON.stringify(body))
  const [answer] = await once(asked, 'response')
  return { status: answer.statusCode, connection: answer.headers.connection, body: JSON.parse(await text(answer)) }
}

const isLast = ({ connection }: Answer): boolean => connection === 'close'

describe('a process that gets a signal to stop', () => {
  const home = setUpFolder()
  before(async () => {
    await writeThreePictures(join(home, 'pictures'))
  })

  const start = async (): Promise<[ChildProcess, string]> => {
    const options = ['--data', join(home, 'data'), '--pictures', join(home, 'pictures'), '--rate-limit', '0']
    const api = startApi(options)
    return [api, await urlOf(api)]
  }
  /** Probes as a load balancer does, on a new connection each time, until the process is not ready. */
  const unready = async (url: string): Promise<void> => {
    while ((await ask(new Agent(), `${url}/health/ready`)).status === 200);
  }
  const openTo = async (url: string): Promise<Socket> => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    await once(socket, 'connect')
    return socket
  }

  test('answers every connected client, also until the balancer has noticed', async () => {
    const [api, url] = await start()
    const answers: Answer[] = []
    let answeredBefore = 0
    let isSeen = false
    /** Sends requests until the balancer sends it elsewhere and its last connection has ended. */
    const visit = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (let goesOn = true; goesOn; ) {
        const looked = await ask(agent, `${url}/packs`)
        const made = await ask(agent, `${url}/games`, { plan: 'solo', rounds: 1 })
        answers.push(looked, made)
        goesOn = !isSeen || !isLast(made)
        if (answeredBefore === 0 && answers.length > 60) {
          answeredBefore = answers.length
          api.kill('SIGTERM')
        }
      }
      agent.destroy()
    }
    const visits = Array.from({ length: 4 }, visit)
    for (let looks = 0; looks < 3; looks++) await unready(url)
    isSeen = true
    await Promise.all(visits)
    assert.deepEqual([...new Set(answers.map(({ status }) => status))].sort(), [200, 201])
    assert.ok(!answers.slice(0, answeredBefore).some(isLast))
    assert.ok(answers.filter(isLast).length >= visits.length)
    assert.deepEqual(await endOf(api), [0, ''])
  })

  test('resets no client on a connection that it reuses', async () => {
    const [api, url] = await start()
    let answered = 0
    const failures: unknown[] = []
    /** Sends requests over a kept connection, and over a new one where that has ended; some with a pause between. */
    const visit = async (pauseMs: number) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      try {
        for (;;) {
          await ask(agent, `${url}/packs`)
          await ask(agent, `${url}/games`, { plan: 'solo', rounds: 1 })
          if (++answered === 60) api.kill('SIGTERM')
          await pause(pauseMs)
        }
      } catch (error) {
        // a new connection that the kernel makes in the microseconds in which the port is closed is refused by a reset
        if ((error as { isReused?: boolean }).isReused) failures.push(error)
      } finally {
        agent.destroy()
      }
    }
    const ended = endOf(api)
    await Promise.all(Array.from({ length: 24 }, (_, at) => visit((at % 4) * 400)))
    assert.deepEqual(failures, [])
    assert.deepEqual(await ended, [0, ''])
  })

  test('finishes a connection that had sent nothing yet, and one in the middle of a request', async () => {
    const [api, url] = await start()
    const [silent, slow] = [await openTo(url), await openTo(url)]
    slow.write(
      'POST /games HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 15\r\n\r\n{"plan":',
    )
    const ended = endOf(api)
    api.kill('SIGTERM')
    await unready(url)
    silent.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n')
    assert.match(await text(silent), /^HTTP\/1\.1 200 OK\r\nconnection: close\r\n(.+\r\n)+\r\n\{"status":"live"\}$/s)
    await assert.rejects(async () => {
      for (;;) await ask(new Agent(), `${url}/health/live`)
    }, 'no new connection is accepted')
    slow.write('"solo"}')
    assert.match(await text(slow), /^HTTP\/1\.1 201 Created\r\n.+\}$/s)
    assert.deepEqual(await ended, [0, ''])
  })

  test('ends although an idle client stays connected', async () => {
    const [api, url] = await start()
    const silent = await openTo(url)
    const ended = endOf(api)
    api.kill('SIGINT')
    await once(silent.resume(), 'close')
    assert.deepEqual(await ended, [0, ''])
  })

  test('ends at once while it still waits for its database', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as { port: number }
    await once(closed.close(), 'close')
    const api = startApi(['--data', join(home, 'none')], { DATABASE_URL: `mysql://pd@127.0.0.1:${port}/pd` })
    const ended = once(api, 'exit')
    assert.ok(api.stdout && api.stderr)
    const [said] = await once(api.stdout, 'data')
    assert.match(String(said), /does not answer yet/)
    api.kill('SIGTERM')
    assert.deepEqual(await ended, [0, null])
  })
})
