import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createPlayerAt, servedUrlOf, startApi } from '@pd/testing/process/api-process'
import { crashInNativeCode, until, untilOneDecodes } from '@pd/testing/process/decoder-processes'
import { drawSlowDrawing, drawTestCard } from '@pd/testing/test-card'

const SLOW = ['b', 'c']
const CARDS = ['a', 'x', 'y', 'z']
/** Longer than any answer takes on a busy machine, shorter than a drawing that is waited for. */
const ANSWER_MS = 10_000

test('decoders that crash in native code cost the pictures that they had, and a player who plays meanwhile nothing', {
  skip: process.platform !== 'linux',
}, async () => {
  const home = await mkdtemp(join(tmpdir(), 'pd-crash-'))
  const folder = join(home, 'pictures')
  for (const pack of ['cards', 'slow']) await mkdir(join(folder, pack), { recursive: true })
  for (const [seed, name] of CARDS.entries())
    await writeFile(join(folder, 'cards', `${name}.png`), await drawTestCard(seed))
  for (const [seed, name] of SLOW.entries()) await writeFile(join(folder, 'slow', `${name}.svg`), drawSlowDrawing(seed))
  const api = startApi(['--data', join(home, 'data'), '--pictures', folder, '--rate-limit', '0'])
  try {
    const player = createPlayerAt(await servedUrlOf(api))
    const progress = async () => {
      const answer = await player.importProgress()
      assert.ok(answer.ok)
      return answer.value
    }
    await until(progress, ({ packs }) => packs > 0)
    const isOver = async () => (await progress()).state !== 'running'
    let crashed = 0
    // a picture whose decoder had rested gets another one, which crashes too: none lives until it takes the drawing for too slow
    for (;;) {
      const decoding = await untilOneDecodes(api.pid ?? 0, isOver)
      if (decoding.length === 0) break
      for (const pid of decoding) await crashInNativeCode(pid)
      crashed += decoding.length
      const askedAt = performance.now()
      assert.ok((await player.newGame({ plan: 'solo', rounds: 1 })).ok)
      assert.ok(performance.now() - askedAt < ANSWER_MS)
    }
    assert.ok(crashed >= SLOW.length)
    const { done, refused, state } = await progress()
    assert.deepEqual(
      { done, refused, state },
      { done: CARDS.length + SLOW.length, refused: SLOW.length, state: 'done' },
    )
  } finally {
    api.kill('SIGKILL')
    await rm(home, { recursive: true })
  }
})
