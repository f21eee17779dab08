import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp, { type Sharp } from 'sharp'
import type { ReadAt } from '../open-read-at.ts'
import { animation, svg, useFolder } from '../testing/pictures.ts'
import { estimateCost, estimateFileCost, streamingBytes } from './decode-cost.ts'

const [width, height] = [200, 100]
const pixels = width * height
const image = (channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background: { r: 9, g: 99, b: 200, alpha: 0.5 } } })

/** Bytes a pixel beside what every decode takes; null without an estimate. */
const heldPerPixel = async (bytes: Buffer): Promise<number | null> => {
  const readAt: ReadAt = async (at, length) => bytes.subarray(at, at + length)
  const cost = await estimateCost(readAt, bytes.length)
  return cost.bytes && (cost.bytes - streamingBytes - bytes.length) / pixels
}

const jpeg = (options: object) => image().jpeg(options).toBuffer()

test('a JPEG of one scan streams, and one of many holds its coefficients', async () => {
  assert.equal(await heldPerPixel(await jpeg({})), 0)
  assert.equal(await heldPerPixel(await jpeg({ progressive: true, chromaSubsampling: '4:4:4' })), 6)
  assert.equal(await heldPerPixel(await jpeg({ progressive: true })), 3)
  assert.equal(await heldPerPixel(await image().toColourspace('b-w').jpeg({ progressive: true }).toBuffer()), 2)
})

// The file's first segment has 18 bytes.
const insertAfterStart = (bytes: Buffer, inserted: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, 20), inserted, bytes.subarray(20)])

test('a progressive JPEG is found behind long metadata, fill bytes and junk', async () => {
  const progressive = await jpeg({ progressive: true })
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), Buffer.alloc(0xfffd, 0xff)])
  const metadata = Buffer.concat(Array.from({ length: 40 }, () => segment))
  for (const inserted of [
    metadata,
    Buffer.alloc(9, 0xff),
    Buffer.alloc(200_000),
    Buffer.from([0xff, 0x01, 7, 0xff, 0]),
  ])
    assert.equal(await heldPerPixel(insertAfterStart(progressive, inserted)), 3)
})

test('a baseline JPEG whose components come one after the other is held whole', async () => {
  const bytes = Buffer.from(await jpeg({}))
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]))
  bytes[scan + 4] = 1
  assert.equal(await heldPerPixel(bytes), 3)
})

test('a file is read once where its header lies in its beginning', async () => {
  const bytes = await jpeg({ progressive: true })
  let reads = 0
  const readAt: ReadAt = async (at, length) => {
    reads++
    return bytes.subarray(at, at + length)
  }
  assert.ok(((await estimateCost(readAt, bytes.length)).bytes ?? 0) > streamingBytes + bytes.length)
  assert.equal(reads, 1)
})

test('a JPEG without a frame or a scan has no estimate', async () => {
  const bytes = await jpeg({ progressive: true })
  for (const cut of [4, 20, bytes.indexOf(Buffer.from([0xff, 0xda]))])
    assert.equal(await heldPerPixel(bytes.subarray(0, cut)), null)
  assert.equal(await heldPerPixel(insertAfterStart(bytes, Buffer.alloc(2 ** 21))), null)
})

test('an interlaced PNG is held whole in its depth', async () => {
  const cutOut = 4
  const png = (source: Sharp, progressive: boolean) => source.png({ progressive }).toBuffer()
  const deep = () => image(4).toColourspace('rgb16')
  assert.equal(await heldPerPixel(await png(image(), false)), 0)
  assert.equal(await heldPerPixel(await png(image(), true)), 3)
  assert.equal(await heldPerPixel(await png(image().toColourspace('b-w'), true)), 1)
  assert.equal(await heldPerPixel(await png(image(4), false)), cutOut)
  assert.equal(await heldPerPixel(await png(image(4), true)), cutOut + 4)
  assert.equal(await heldPerPixel(await png(deep(), true)), 2 * (cutOut + 4))
})

test('GIF, lossless and animated WebP and AVIF are held whole, a lossy WebP is not', async () => {
  const frames = await animation().webp({ lossless: true }).toBuffer()
  const perFramePixel = ((await heldPerPixel(frames)) ?? 0) * (pixels / (80 * 60))
  assert.equal(Math.round(perFramePixel), 12)
  assert.equal(await heldPerPixel(await image().gif().toBuffer()), 8)
  assert.equal(await heldPerPixel(await image().webp().toBuffer()), 0)
  assert.equal(await heldPerPixel(await image().webp({ lossless: true }).toBuffer()), 4)
  assert.equal(await heldPerPixel(await image(4).webp().toBuffer()), 8)
  assert.equal(await heldPerPixel(await image().avif({ effort: 0 }).toBuffer()), 20)
  assert.equal(await heldPerPixel(await image().avif({ effort: 0, bitdepth: 10 }).toBuffer()), 30)
  assert.equal(await heldPerPixel(await image(4).avif({ effort: 0 }).toBuffer()), 30)
})

test('a TIFF holds a strip or a row of tiles', async () => {
  const tiff = (options: object) =>
    image()
      .tiff({ compression: 'none', ...options })
      .toBuffer()
  const strip = (await heldPerPixel(await tiff({}))) ?? 0
  assert.ok(strip > 0 && strip <= 6 * 2, `${strip}`)
  const tile = { tile: true, tileWidth: 4096, tileHeight: 4096, compression: 'deflate' }
  assert.ok(((await heldPerPixel(await tiff(tile))) ?? 0) * pixels >= 2 * 3 * 4096 * 4096)
  assert.equal(await heldPerPixel(await tiff({ bigtiff: true })), null)
})

test('a drawing has no estimate, and what is no picture costs no more than its bytes', async () => {
  assert.equal(await heldPerPixel(Buffer.from(svg('<g/>'))), null)
  assert.equal(await heldPerPixel(Buffer.from('text')), 0)
  const folder = await useFolder()
  for (const path of [folder.path, folder.at('missing')]) assert.equal((await estimateFileCost(path)).bytes, 0)
  const file = await folder.put('a.jpg', await jpeg({ progressive: true }))
  assert.deepEqual(
    { ...(await estimateFileCost(file)), bytes: 0 },
    { bytes: 0, advice: 'save it as a baseline JPEG or a smaller copy' },
  )
})

test('a header that is cut anywhere gives an estimate or none, and no error', async () => {
  for (const bytes of [
    await jpeg({ progressive: true }),
    await image().png({ progressive: true }).toBuffer(),
    await image().gif().toBuffer(),
    await image(4).webp().toBuffer(),
    await image().avif({ effort: 0 }).toBuffer(),
    await image().tiff().toBuffer(),
  ])
    for (let cut = 0; cut < Math.min(bytes.length, 700); cut++) {
      const perPixel = await heldPerPixel(bytes.subarray(0, cut))
      assert.ok(perPixel === null || Number.isFinite(perPixel), `${cut}`)
    }
})
