import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { childrenOf } from '@pd/testing/process/decoder-processes'
import { DRAWING_BOMBS } from '../testing/bombs/drawing-bombs.ts'
import { POLYGLOT_MARK, polyglots } from '../testing/bombs/polyglots.ts'
import { rasterBombs } from '../testing/bombs/raster-bombs.ts'
import { jobOf } from '../testing/job-of.ts'
import { halves, useFolder } from '../testing/pictures.ts'
import { createDecoder } from './decoder.ts'

const folder = await useFolder()
const MEMORY_BYTES = 400e6
const decode = createDecoder(1, MEMORY_BYTES)
const limits = { timeMs: 4_000 }
const plain = await halves(96, 72).png().toBuffer()
const bombs = [...(await rasterBombs()), ...Object.entries(DRAWING_BOMBS)]
const double = Object.entries(await polyglots())

const become = async (name: string, bytes: Buffer | string) => {
  const result = await decode(await jobOf(await folder.put(name, bytes), folder.at('copy.jpg'), { limits }))
  return result.ok ? 'ok' : result.reason.code
}

/** The most memory that a decoder process has held, in bytes; 0 where the system does not tell. */
const peakBytes = async (): Promise<number> => {
  const statuses = await Promise.all(
    (await childrenOf(process.pid)).map((pid) => readFile(`/proc/${pid}/status`, 'latin1').catch(() => '')),
  )
  return Math.max(0, ...statuses.map((status) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024))
}

describe('a bomb', () => {
  for (const [name, { bytes, becomes }] of bombs)
    test(`${name} is refused or cheap, and the next picture is taken`, async (t) => {
      const startedAt = performance.now()
      const code = await become('bomb', bytes)
      t.diagnostic(
        `${code} after ${Math.round(performance.now() - startedAt)} ms, ${Math.round((await peakBytes()) / 1e6)} MB`,
      )
      assert.ok((becomes as readonly string[]).includes(code), code)
      assert.ok((await peakBytes()) <= 2 * MEMORY_BYTES)
      assert.equal(await become('after.png', plain), 'ok')
    })
})

describe('a picture that is something else as well', () => {
  for (const [name, bytes] of double)
    test(`such as ${name} leaves the picture alone in its copy`, async () => {
      assert.ok(bytes.includes(POLYGLOT_MARK))
      for (const extension of ['jpg', 'js', 'html', 'php', ''])
        assert.equal(await become(`picture.${extension}`, bytes), 'ok', extension)
      assert.ok(!(await readFile(folder.at('copy.jpg'))).includes(POLYGLOT_MARK))
    })
})
