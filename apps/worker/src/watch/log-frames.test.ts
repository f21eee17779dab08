import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeptLine, readLines, sinceOf } from './log-frames.ts'

const frameOf = (text: string): Buffer => {
  const head = Buffer.alloc(8)
  head[0] = 1
  head.writeUInt32BE(Buffer.byteLength(text), 4)
  return Buffer.concat([head, Buffer.from(text)])
}

const AT = '2026-01-02T03:04:05.000000006Z'

test('lines come whole, wherever the stream is cut', async () => {
  const whole = Buffer.concat([frameOf(`${AT} one\n`), frameOf(`${AT} zwölf\n`), frameOf(`${AT} three\n`)])
  for (let size = 1; size < whole.length; size += 3) {
    async function* cut() {
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
    }
    const lines: KeptLine[] = []
    for await (const line of readLines(cut())) lines.push(line)
    assert.deepEqual(
      lines,
      ['one', 'zwölf', 'three'].map((text) => ({ at: AT, text })),
    )
  }
})

test('the time of a line is asked for in seconds with all its digits', () => {
  assert.equal(sinceOf(AT), '1767323045.000000006')
  assert.equal(sinceOf('2026-01-02T03:04:05Z'), '1767323045.000000000')
})
