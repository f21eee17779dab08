import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { randomSamples, useFolder } from '../testing/pictures.ts'
import { type ImageStats, measureImage } from './image-stats.ts'

const folder = await useFolder()

const pattern = (seed: number) =>
  sharp(randomSamples(6 * 5 * 3, seed), { raw: { width: 6, height: 5, channels: 3 } }).resize(600, 500)

const lookAt = async (name: string, bytes: Buffer): Promise<ImageStats> => {
  const look = await measureImage(await folder.put(name, bytes))
  assert.ok(look.ok)
  return look.value
}

const bitsBetween = (one: ImageStats, other: ImageStats): number =>
  [...(BigInt(`0x${one.dhash}`) ^ BigInt(`0x${other.dhash}`)).toString(2)].filter((bit) => bit === '1').length

test('a picture saved smaller, or as another format, looks almost the same, and another picture does not', async () => {
  const original = await lookAt('one.jpg', await pattern(1).jpeg({ quality: 90 }).toBuffer())
  const smaller = await lookAt(
    'small.jpg',
    await sharp(await pattern(1).png().toBuffer())
      .resize(200)
      .jpeg({ quality: 60 })
      .toBuffer(),
  )
  const other = await lookAt('other.jpg', await pattern(2).jpeg().toBuffer())
  assert.ok(bitsBetween(original, smaller) <= 4, `${bitsBetween(original, smaller)} bits`)
  assert.ok(bitsBetween(original, other) > 12, `${bitsBetween(original, other)} bits`)
})

test('luma and lumaStdDev are those of the picture', async () => {
  const white = sharp({ create: { width: 300, height: 300, channels: 3, background: '#ffffff' } })
  assert.deepEqual(await lookAt('white.jpg', await white.jpeg().toBuffer()), {
    dhash: '0'.repeat(16),
    luma: 255,
    lumaStdDev: 0,
  })
  const half = Buffer.concat([Buffer.alloc(150 * 300, 0), Buffer.alloc(150 * 300, 255)])
  const look = await lookAt(
    'half.png',
    await sharp(half, { raw: { width: 300, height: 300, channels: 1 } })
      .png()
      .toBuffer(),
  )
  assert.ok(Math.abs(look.luma - 128) <= 2 && Math.abs(look.lumaStdDev - 127) <= 3, JSON.stringify(look))
})

test('a missing, empty or cut-off copy is refused', async () => {
  const jpeg = await pattern(3).jpeg().toBuffer()
  const cut = await measureImage(await folder.put('cut.jpg', jpeg.subarray(0, jpeg.length / 2)))
  const empty = await measureImage(await folder.put('empty.jpg', ''))
  const missing = await measureImage(folder.at('missing.jpg'))
  assert.deepEqual(
    [cut, empty, missing].map((result) => !result.ok && result.reason.code),
    ['damaged', 'empty', 'unreadable'],
  )
})
