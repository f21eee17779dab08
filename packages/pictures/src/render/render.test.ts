import assert from 'node:assert/strict'
import { copyFile, rm } from 'node:fs/promises'
import { test } from 'node:test'
import sharp, { type Sharp } from 'sharp'
import { answer, decoded, halves, island, near, randomSamples, useFolder } from '../testing/pictures.ts'
import { makeWorkingCopy } from '../working-copy/working-copy.ts'
import { createRenderer, mostCells, renderReveal, renderThumbnail } from './render.ts'

const folder = await useFolder()

const copyOf = async (name: string, image: Sharp): Promise<string> => {
  const result = await makeWorkingCopy(await folder.put(name, await image.toBuffer()), folder.at(`${name}.jpg`))
  assert.ok(result.ok)
  return folder.at(`${name}.jpg`)
}

const blobs = sharp(randomSamples(6 * 4 * 3), { raw: { width: 6, height: 4, channels: 3 } })
const photo = await copyOf('photo', blobs.clone().resize(1800, 1200, { kernel: 'cubic', fit: 'fill' }).jpeg())
const exif = { IFD0: { ImageDescription: answer } }
const labelled = await copyOf('labelled', halves(300, 200).withMetadata({ orientation: 6, exif }).jpeg())
const emoji = await copyOf('emoji', island([200, 200], [50, 80], [90, 60], '#c03020'))

const render = createRenderer()

test('a render never has more pixels than its level has cells', async () => {
  for (const cells of [1, 3, 4, 8, 16, 33, 64, mostCells]) {
    const { width, height } = await decoded(await render({ copyPath: photo, cells }))
    assert.deepEqual([width, height], [cells, Math.max(1, Math.round((cells * 2) / 3))])
  }
})

test('a tall picture has its cells upright, a square one as many both ways', async () => {
  const sizeOf = async (copyPath: string) => {
    const { width, height } = await decoded(await render({ copyPath, cells: 6 }))
    return [width, height]
  }
  assert.deepEqual(await sizeOf(labelled), [4, 6])
  assert.deepEqual(await sizeOf(emoji), [6, 6])
})

test('each pixel is the mean of its area', async () => {
  const { data } = await decoded(await render({ copyPath: labelled, cells: 6 }))
  const [dark, bright] = [
    [120, 0, 0],
    [250, 0, 0],
  ]
  const blue = (light: number) => [0, 0, light]
  const row = (left: number[], right: number[]) => [...left, ...left, ...right, ...right]
  const red = row(dark as number[], bright as number[])
  const rows = [red, red, red, ...Array.from({ length: 3 }, () => row(blue(120), blue(250)))]
  assert.ok(near([...data], rows.flat(), 3), [...data].join(' '))
})

test('a render is a lossless WebP without metadata, always the same bytes', async () => {
  const wish = { copyPath: labelled, cells: 8 }
  const [first, second] = [await render(wish), await render(wish)]
  assert.deepEqual(first, second)
  assert.ok(first.includes('VP8L') && !first.includes('EXIF') && !first.includes('ICCP') && !first.includes(answer))
})

test('a level that cannot be throws', async () => {
  for (const cells of [0, -1, 1.5, Number.NaN, mostCells + 1])
    await assert.rejects(render({ copyPath: photo, cells }), RangeError)
})

test('a missing copy throws', async () => {
  await assert.rejects(render({ copyPath: folder.at('gone.jpg'), cells: 4 }), { code: 'ENOENT' })
  await assert.rejects(renderReveal({ copyPath: folder.at('gone.jpg') }), { code: 'ENOENT' })
})

test('reveal and thumbnail are WebP within their size, without metadata and never enlarged', async () => {
  const sizes = async (copyPath: string) => {
    const made = [await renderReveal({ copyPath }), await renderThumbnail({ copyPath })]
    const known = await Promise.all(made.map((bytes) => sharp(bytes).metadata()))
    for (const [i, meta] of known.entries()) {
      assert.deepEqual([meta.format, meta.exif, meta.icc, meta.xmp], ['webp', undefined, undefined, undefined])
      assert.ok(!made[i]?.includes(answer))
    }
    return known.map(({ width, height }) => Math.max(width, height))
  }
  assert.deepEqual(await sizes(photo), [1600, 256])
  assert.deepEqual(await sizes(labelled), [300, 256])
  assert.deepEqual(await sizes(emoji), [101, 101])
})

test('the levels of a picture decode it once, and only the pictures used last are kept', async () => {
  const [one, other] = [folder.at('kept-one.jpg'), folder.at('kept-other.jpg')]
  for (const path of [one, other]) await copyFile(photo, path)
  const rendererOfOne = createRenderer(1)
  const first = await rendererOfOne({ copyPath: one, cells: 8 })
  await rm(one)
  assert.deepEqual(await rendererOfOne({ copyPath: one, cells: 8 }), first)
  await rendererOfOne({ copyPath: other, cells: 8 })
  await assert.rejects(rendererOfOne({ copyPath: one, cells: 8 }), { code: 'ENOENT' })
})
