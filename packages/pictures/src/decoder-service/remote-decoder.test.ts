import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { untilOneDecodes } from '@pd/testing/process/decoder-processes'
import { createDecoder, type Decoder } from '../decode/decoder.ts'
import { escapeName, fsPath } from '../fs-path.ts'
import { jobOf } from '../testing/job-of.ts'
import { halves, useFolder } from '../testing/pictures.ts'
import { createRemoteDecoder } from './remote-decoder.ts'
import { serveDecoder } from './serve-decoder.ts'
import { DecoderServiceError } from './wire.ts'

const folder = await useFolder()
const photo = await folder.put('photo.png', await halves(200, 150).png().toBuffer())
const slow = fileURLToPath(new URL('../testing/svg-slow-turbulence.svg', import.meta.url))
const isLinux = process.platform === 'linux'
const patient = { timeMs: 600_000 }

let sockets = 0
const newSocket = (): string => folder.at(`socket-${++sockets}`)
const copies = async (): Promise<string[]> => (await readdir(folder.path)).filter((name) => name.includes('.jpg'))

/** A service in this process, which ends with the tests. */
const serve = async (decode: Decoder) => {
  const socket = newSocket()
  const service = await serveDecoder({ socket, decode })
  after(() => service.close())
  return createRemoteDecoder({ socket })
}

describe('a remote decoder', () => {
  const here = createDecoder()

  test('makes the same copies as a decoder here, and refuses alike', async () => {
    const decode = await serve(here)
    const text = await folder.put('text.png', 'no picture at all')
    for (const source of [photo, text]) {
      const [there, target] = [folder.at('there.jpg'), folder.at('here.jpg')]
      assert.deepEqual(await decode(await jobOf(source, there)), await here(await jobOf(source, target)))
      if (source === photo) assert.deepEqual(await readFile(there), await readFile(target))
    }
  })

  test('hands on a file name that is not UTF-8', { skip: !isLinux }, async () => {
    const decode = await serve(here)
    const name = folder.at(escapeName(Buffer.from('L\xf6we.png', 'latin1')))
    await copyFile(photo, fsPath(name))
    const job = await jobOf(photo, folder.at('old-name.jpg'))
    assert.equal((await decode({ ...job, source: name })).ok, true)
  })

  test('hands on the limits of a picture', { skip: !isLinux }, async () => {
    const decode = await serve(here)
    const result = await decode(await jobOf(slow, folder.at('slow.jpg'), { limits: { timeMs: 300 } }))
    assert.equal(result.ok ? 'ok' : result.reason.code, 'too_slow')
    assert.ok(!(await copies()).some((name) => name.includes('slow')))
  })

  test('gives a picture up, here and in the service, when the signal is aborted', async () => {
    const [asked, givenUp] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const decode = await serve(({ stop }) => {
      asked.resolve()
      return new Promise((_, reject) => {
        stop?.addEventListener('abort', () => {
          givenUp.resolve()
          reject(stop.reason)
        })
      })
    })
    const stop = new AbortController()
    const made = decode(await jobOf(photo, folder.at('stopped.jpg'), { stop: stop.signal }))
    await asked.promise
    stop.abort('SIGTERM')
    await assert.rejects(made, (error) => error === 'SIGTERM')
    await givenUp.promise
    assert.ok(!(await copies()).some((name) => name.includes('stopped')))
  })

  test('throws when the target cannot be written', async () => {
    const decode = await serve(here)
    await assert.rejects(decode(await jobOf(photo, folder.at('no-such-folder/copy.jpg'))), { code: 'ENOENT' })
  })

  test('throws what made the service fail', async () => {
    const decode = await serve(() => Promise.reject(new Error('its disk is full')))
    await assert.rejects(decode(await jobOf(photo, folder.at('failed.jpg'))), (error: Error) => {
      assert.ok(error instanceof DecoderServiceError)
      assert.equal(error.message, 'The decoder service failed (its disk is full).')
      return true
    })
  })

  test('waits for a service that starts later', async () => {
    const socket = newSocket()
    const made = createRemoteDecoder({ socket })(await jobOf(photo, folder.at('later.jpg')))
    const service = await serveDecoder({ socket, decode: here })
    after(() => service.close())
    assert.equal((await made).ok, true)
  })

  test('throws when no service answers within its patience', async () => {
    const socket = newSocket()
    const decode = createRemoteDecoder({ socket, patienceMs: 0 })
    await assert.rejects(decode(await jobOf(photo, folder.at('alone.jpg'))), (error: Error) => {
      assert.ok(error instanceof DecoderServiceError)
      assert.equal(error.message, `The decoder service does not answer at ${socket}.`)
      return true
    })
  })
})

describe('a decoder service that ends', () => {
  const entry = fileURLToPath(new URL('../testing/serve-pictures.ts', import.meta.url))
  const start = async (socket: string): Promise<ChildProcess> => {
    // a service that is killed leaves its folder
    const env = { TMPDIR: folder.path }
    const service = spawn(process.execPath, [entry, socket], { stdio: ['ignore', 'pipe', 'inherit'], env })
    after(() => service.kill('SIGKILL'))
    if (service.stdout) await once(service.stdout, 'data')
    return service
  }

  test('costs no picture anything when it comes back', { skip: !isLinux }, async () => {
    const socket = newSocket()
    const first = await start(socket)
    const decode = createRemoteDecoder({ socket })
    const stop = new AbortController()
    const made = [slow, photo, photo].map(async (source, at) => {
      const more = { limits: patient, ...(source === slow && { stop: stop.signal }) }
      return decode(await jobOf(source, folder.at(`kept-${at}.jpg`), more))
    })
    await untilOneDecodes(first.pid ?? 0)
    first.kill('SIGKILL')
    await once(first, 'exit')
    const second = await start(socket)
    await untilOneDecodes(second.pid ?? 0)
    stop.abort('enough')
    const [given, ...kept] = await Promise.allSettled(made)
    assert.deepEqual(given, { status: 'rejected', reason: 'enough' })
    assert.deepEqual(
      kept.map((one) => one.status === 'fulfilled' && one.value.ok),
      [true, true],
    )
  })

  /** Closes the connection of each request whose picture is to end it, as the end of the process does. */
  const fragile = async (endsAt: (body: string) => boolean, listener: RequestListener) => {
    const socket = newSocket()
    const seen: string[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      seen.push(JSON.parse(body).source)
      if (endsAt(body)) request.socket.destroy()
      else listener(request, response)
    }).listen(socket)
    await once(server, 'listening')
    after(() => server.close())
    return { decode: createRemoteDecoder({ socket }), seen }
  }
  const refuseAll: RequestListener = (_, response) =>
    response.writeHead(422).end(JSON.stringify({ code: 'damaged', detail: 'It is damaged.' }))

  test('three times at one picture refuses that picture alone', async () => {
    const { decode, seen } = await fragile((body) => body.includes('deadly'), refuseAll)
    const sources = ['deadly', 'harmless']
    const results = await Promise.all(
      sources.map((source) => decode({ source, sha256: '', target: folder.at(`${source}.jpg`) })),
    )
    assert.deepEqual(
      results.map((result) => (result.ok ? 'ok' : result.reason.code)),
      ['too_much_memory', 'damaged'],
    )
    assert.deepEqual(seen.toSorted(), ['deadly', 'deadly', 'deadly', 'harmless'])
  })

  test('in the middle of a copy leaves no half of it', async () => {
    const header = {
      'content-length': 1_000,
      'working-copy': '{"width":1,"height":1,"background":null,"hadAlpha":false,"warning":null}',
    }
    const { decode, seen } = await fragile(
      () => false,
      (request, response) => {
        response.writeHead(200, header).write('\xff\xd8\xff and then nothing', 'latin1', () => request.socket.destroy())
      },
    )
    const result = await decode({ source: 'half', sha256: '', target: folder.at('half.jpg') })
    assert.equal(result.ok ? 'ok' : result.reason.code, 'too_much_memory')
    assert.equal(seen.length, 3)
    assert.ok(!(await copies()).some((name) => name.includes('half')))
  })

  test('is not believed when it sends what is no working copy', async () => {
    const copy = { width: 9, height: 9, background: null, hadAlpha: false, warning: null }
    const replies: readonly [string, number, Record<string, string | number>, string][] = [
      ['a page', 200, { 'working-copy': JSON.stringify(copy) }, '<html>'],
      ['no description', 200, {}, '\xff\xd8\xff'],
      ['a huge side', 200, { 'working-copy': JSON.stringify({ ...copy, width: 1e9 }) }, '\xff\xd8\xff'],
      ['a style', 200, { 'working-copy': JSON.stringify({ ...copy, background: 'url(x)' }) }, '\xff\xd8\xff'],
      ['a terminal', 422, {}, JSON.stringify({ code: 'damaged', detail: '\u001b[2J' })],
      ['no reason', 422, {}, '[]'],
      ['a novel', 422, {}, ' '.repeat(100_000)],
    ]
    for (const [title, status, headers, body] of replies) {
      const { decode } = await fragile(
        () => false,
        (_, response) => {
          const bytes = Buffer.from(body, 'latin1')
          response.writeHead(status, { 'content-length': bytes.length, ...headers }).end(bytes)
        },
      )
      const made = decode({ source: title, sha256: '', target: folder.at('forged.jpg') })
      await assert.rejects(made, DecoderServiceError, title)
    }
    assert.ok(!(await copies()).some((name) => name.includes('forged')))
  })
})

describe('a decoder service', () => {
  test('takes over the socket that a killed one left, and no other file', async () => {
    const socket = newSocket()
    const decode: Decoder = async () => ({ ok: false, reason: { code: 'damaged', detail: 'It is damaged.' } })
    const first = await serveDecoder({ socket, decode })
    const second = await serveDecoder({ socket, decode })
    const result = await createRemoteDecoder({ socket })({ source: 'any', sha256: '', target: folder.at('any.jpg') })
    assert.equal(result.ok ? 'ok' : result.reason.code, 'damaged')
    await Promise.all([first.close(), second.close()])
    const file = folder.at('no-socket')
    await writeFile(file, 'a file')
    await assert.rejects(serveDecoder({ socket: file, decode }), DecoderServiceError)
    assert.equal(await readFile(file, 'utf8'), 'a file')
  })
})
