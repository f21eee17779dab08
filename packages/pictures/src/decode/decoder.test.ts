import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { childrenOf, crashInNativeCode, until, untilDecoding } from '@pd/testing/process/decoder-processes'
import sharp from 'sharp'
import { escapeName, fsPath } from '../fs-path.ts'
import { jobOf } from '../testing/job-of.ts'
import { halves, island, pngBomb, useFolder } from '../testing/pictures.ts'
import { createDecoder, type DecodeJob, decodeInProcess } from './decoder.ts'
import { prlimitTool } from './limit-process.ts'

const folder = await useFolder()
const photo = await folder.put('photo.png', await halves(200, 150).png().toBuffer())
const slow = fileURLToPath(new URL('../testing/svg-slow-turbulence.svg', import.meta.url))

// Where a test loses no process, it need not start one.
const decode = createDecoder()

const copies = async (): Promise<string[]> => (await readdir(folder.path)).filter((name) => name.includes('.jpg'))
const isLinux = process.platform === 'linux'
/** Longer than any of these tests: a limit of which a test does not speak must not be passed. */
const patient = { timeMs: 600_000 }

describe('a decoder', () => {
  test('makes the same copies as a decode in this process', async () => {
    const cutOut = await folder.put('cut-out.png', await island([90, 80], [9, 9], [70, 50], '#a02020').toBuffer())
    const bomb = await folder.put('bomb.png', pngBomb(20_000))
    for (const source of [photo, cutOut, bomb, slow.replace('slow-turbulence', '80pt')]) {
      const [there, here] = [folder.at('there.jpg'), folder.at('here.jpg')]
      assert.deepEqual(await decode(await jobOf(source, there)), await decodeInProcess(await jobOf(source, here)))
      if (source !== bomb) assert.deepEqual(await readFile(there), await readFile(here))
    }
  })

  test('decodes a file whose name is not UTF-8', { skip: !isLinux }, async () => {
    const name = folder.at(escapeName(Buffer.from('L\xf6we.png', 'latin1')))
    await copyFile(photo, fsPath(name))
    const job = await jobOf(photo, folder.at('old-name.jpg'))
    assert.equal((await decode({ ...job, source: name })).ok, true)
  })

  test('refuses a picture whose time is up, and its process has ended', { skip: !isLinux }, async () => {
    const before = await childrenOf(process.pid)
    const result = await decode(await jobOf(slow, folder.at('slow.jpg'), { limits: { timeMs: 300 } }))
    assert.equal(result.ok ? 'ok' : result.reason.code, 'too_slow')
    const after = await childrenOf(process.pid)
    assert.deepEqual(
      after.filter((child) => !before.includes(child)),
      [],
    )
    assert.ok(!(await copies()).some((name) => name.includes('slow')))
  })

  test('refuses a picture that takes too much memory', { skip: !isLinux }, async () => {
    const limits = { ...patient, memoryBytes: 1 }
    const result = await decode(await jobOf(slow, folder.at('large.jpg'), { limits }))
    assert.equal(result.ok ? 'ok' : result.reason.code, 'too_much_memory')
    assert.equal((await decode(await jobOf(photo, folder.at('after.jpg')))).ok, true)
  })

  test('refuses a picture that takes more than the budget from its header, and decodes the others', async () => {
    const decode = createDecoder(2, 100e6)
    const large = { create: { width: 6000, height: 5000, channels: 3 as const, background: '#a02020' } }
    const progressive = await sharp(large).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()
    const file = await folder.put('progressive.jpg', progressive)
    const [refused, made, alone] = await Promise.all([
      decode(await jobOf(file, folder.at('progressive-copy.jpg'))),
      decode(await jobOf(photo, folder.at('beside.jpg'))),
      decode(await jobOf(photo, folder.at('alone.jpg'))),
    ])
    assert.ok(!refused.ok && made.ok && alone.ok)
    const detail =
      /^The picture takes about 28\d MB to decode, and this machine allows 100 MB: save it as a baseline JPEG/
    assert.match(refused.reason.detail, detail)
    assert.equal((await createDecoder(1, 400e6)(await jobOf(file, folder.at('progressive-copy.jpg')))).ok, true)
  })

  const endOne = async (end: (pid: number) => unknown): Promise<string> => {
    const decode = createDecoder(1)
    const before = await childrenOf(process.pid)
    const made = decode(await jobOf(slow, folder.at('killed.jpg'), { limits: patient }))
    const [pid] = await until(
      async () => (await childrenOf(process.pid)).filter((child) => !before.includes(child)),
      (children) => children.length > 0,
    )
    assert.ok(pid)
    await untilDecoding(pid)
    const next = decode(await jobOf(photo, folder.at('next.jpg')))
    await end(pid)
    const result = await made
    assert.equal((await next).ok, true)
    return result.ok ? 'ok' : result.reason.code
  }

  test('refuses a picture whose process crashes in native code, and goes on with the next', {
    skip: !isLinux,
  }, async () => {
    assert.equal(await endOne(crashInNativeCode), 'damaged')
    assert.equal(await endOne((pid) => process.kill(pid, 'SIGSEGV')), 'damaged')
  })

  test('takes a kill by the system for a lack of memory', { skip: !isLinux }, async () => {
    assert.equal(await endOne((pid) => process.kill(pid, 'SIGKILL')), 'too_much_memory')
  })

  test('does not blame a picture for a process that ended while it had nothing to do', { skip: !isLinux }, async () => {
    const decode = createDecoder(1)
    const before = await childrenOf(process.pid)
    await decode(await jobOf(photo, folder.at('first.jpg')))
    const [pid] = (await childrenOf(process.pid)).filter((child) => !before.includes(child))
    assert.ok(pid)
    process.kill(pid, 'SIGKILL')
    assert.equal((await decode(await jobOf(photo, folder.at('second.jpg')))).ok, true)
  })

  test('ends a process that keeps more than 160 MiB after a picture, and no other', { skip: !isLinux }, async () => {
    const before = await childrenOf(process.pid)
    const started = async () => (await childrenOf(process.pid)).filter((child) => !before.includes(child))
    const readings = [160, 161, 160].map((mebibytes) => mebibytes * 2 ** 20)
    const decode = createDecoder(1, undefined, () => readings.shift() ?? 0)
    const decodePhoto = async (name: string) => assert.ok((await decode(await jobOf(photo, folder.at(name)))).ok)
    await decodePhoto('kept.jpg')
    const [first] = await started()
    await decodePhoto('too-much.jpg')
    await until(started, (children) => children.length === 0)
    await decodePhoto('anew.jpg')
    const [second, ...others] = await started()
    assert.ok(first && second && first !== second && others.length === 0)
  })

  test('limits its processes by the system where prlimit is there', { skip: prlimitTool === null }, async () => {
    const decode = createDecoder(1, 3 * 2 ** 30)
    const before = await childrenOf(process.pid)
    await decode(await jobOf(photo, folder.at('limited.jpg')))
    const [pid] = (await childrenOf(process.pid)).filter((child) => !before.includes(child))
    const limits = await readFile(`/proc/${pid}/limits`, 'latin1')
    const limitOf = (name: string) => new RegExp(`^${name} +(\\d+) +(\\d+)`, 'm').exec(limits)?.slice(1).map(Number)
    assert.deepEqual(['Max core file size', 'Max data size', 'Max open files'].map(limitOf), [
      [0, 0],
      [6 * 2 ** 30, 6 * 2 ** 30],
      [256, 256],
    ])
  })

  test('refuses a file that is no longer what was asked for', async () => {
    const job: DecodeJob = { ...(await jobOf(photo, folder.at('changed.jpg'))), sha256: 'another' }
    const result = await decode(job)
    assert.deepEqual(result, {
      ok: false,
      reason: { code: 'changed', detail: 'The file changed while it was read: import it again.' },
    })
  })

  test('gives a picture up at once when the signal is aborted', async () => {
    const stop = new AbortController()
    const job = await jobOf(slow, folder.at('stopped.jpg'), { limits: patient, stop: stop.signal })
    const made = [decode(job), decode(job), decode(job)]
    setImmediate(() => stop.abort('SIGTERM'))
    assert.deepEqual(
      await Promise.allSettled(made),
      made.map(() => ({ status: 'rejected', reason: 'SIGTERM' })),
    )
    assert.ok(!(await copies()).some((name) => name.includes('stopped')))
  })

  test('throws when the target cannot be written', async () => {
    await assert.rejects(decode(await jobOf(photo, folder.at('no-such-folder/copy.jpg'))), { code: 'ENOENT' })
  })

  test('decodes many at once', async () => {
    const jobs = await Promise.all(Array.from({ length: 20 }, (_, n) => jobOf(photo, folder.at(`many-${n}.jpg`))))
    const copy = { width: 200, height: 150, background: null, hadAlpha: false, warning: null }
    assert.deepEqual(
      await Promise.all(jobs.map(decode)),
      jobs.map(() => ({ ok: true, value: copy })),
    )
  })
})

describe('a process that decodes', () => {
  /** A process that decodes the files, says `done`, and has nothing else to do. */
  const start = (files: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawn(
      process.execPath,
      [fileURLToPath(new URL('../testing/decode-files.ts', import.meta.url)), folder.path, ...files],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env,
      },
    )

  test('ends by itself, though its decoders rest', async () => {
    const parent = start([photo])
    assert.equal(String((await once(parent.stdout, 'data'))[0]), 'done\n')
    assert.deepEqual(await once(parent, 'exit'), [0, null])
  })

  test('takes its decoders with it, hands them no secret, and gives them up first', { skip: !isLinux }, async () => {
    const parent = start([slow], { DATABASE_PASSWORD: 'hush' })
    const [pid] = await until(
      () => childrenOf(parent.pid ?? 0),
      (children) => children.length > 0,
    )
    assert.ok(pid)
    await untilDecoding(pid)
    const environment = await readFile(`/proc/${pid}/environ`, 'latin1')
    assert.ok(environment.includes('MALLOC_ARENA_MAX') && !environment.includes('hush'))
    parent.kill('SIGKILL')
    await until(
      () => readFile(`/proc/${pid}/stat`, 'latin1').catch(() => ') Z'),
      (stat) => /\) [ZX]/.test(stat),
    )
  })
})
