import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import type { PictureLimits } from '../limits.ts'
import {
  animation,
  answer,
  decoded,
  halves,
  island,
  near,
  pngBomb,
  randomSamples,
  svg,
  useFolder,
} from '../testing/pictures.ts'
import { backgrounds } from './background.ts'
import { makeWorkingCopy } from './working-copy.ts'

const folder = await useFolder()
const target = folder.at('copy.jpg')

const copyOf = async (bytes: Uint8Array | string, limits?: Partial<PictureLimits>) => {
  const result = await makeWorkingCopy(await folder.put('source', bytes), target, limits)
  assert.ok(result.ok, result.ok ? '' : result.reason.detail)
  return { ...result.value, bytes: await readFile(target) }
}

const refusalOf = async (bytes: Uint8Array | string, limits?: Partial<PictureLimits>) => {
  const result = await makeWorkingCopy(await folder.put('source', bytes), folder.at('never.jpg'), limits)
  return result.ok ? 'ok' : result.reason.code
}

// CMYK has no pure blue, so only the order of the channels is asked for.
const dominates = (pixel: readonly number[], channel: number): boolean =>
  pixel.every((value, i) => i === channel || value + 60 < (pixel[channel] ?? 0))

const noise = (width: number, height: number) =>
  sharp(randomSamples(width * height * 3), { raw: { width, height, channels: 3 } })

test('every format becomes the same picture', async () => {
  const image = halves(96, 64)
  const body = '<rect width="96" height="64" fill="#00f"/><rect width="48" height="64" fill="#f00"/>'
  const sources = [
    await image.clone().jpeg().toBuffer(),
    await image.clone().png().toBuffer(),
    await image.clone().webp().toBuffer(),
    await image.clone().avif({ effort: 0 }).toBuffer(),
    await image.clone().gif().toBuffer(),
    await image.clone().tiff().toBuffer(),
    await image.clone().toColourspace('cmyk').tiff().toBuffer(),
    await image.clone().toColourspace('cmyk').jpeg().toBuffer(),
    await image.clone().toColourspace('rgb16').tiff().toBuffer(),
    await image.clone().toColourspace('rgb16').png().toBuffer(),
    svg(body, 'width="96" height="64"'),
  ]
  for (const source of sources) {
    const copy = await copyOf(source)
    assert.deepEqual([copy.background, copy.hadAlpha], [null, false])
    const { width, height, pixel } = await decoded(copy.bytes)
    assert.deepEqual([width, height], [copy.width, copy.height])
    assert.ok(Math.abs(width / height - 1.5) < 0.01)
    const [left, right] = [pixel(width >> 2, height >> 2), pixel((width * 3) >> 2, height >> 2)]
    assert.ok(dominates(left, 0) && dominates(right, 2), `${left} ${right}`)
  }
})

test('a grey picture becomes an RGB copy', async () => {
  const copy = await copyOf(await halves(96, 64).greyscale().png().toBuffer())
  assert.equal((await decoded(copy.bytes)).channels, 3)
})

test('a copy is upright and holds no metadata', async () => {
  const exif = { IFD0: { ImageDescription: answer, Copyright: answer } }
  const source = await halves(96, 64)
    .withExif(exif)
    .withIccProfile('p3')
    .withXmp(`<x>${answer}</x>`)
    .withMetadata({ orientation: 6, exif })
    .jpeg()
    .toBuffer()
  assert.ok(source.includes(answer))
  const copy = await copyOf(source)
  assert.deepEqual([copy.width, copy.height], [64, 96])
  assert.ok(!copy.bytes.includes(answer))
  const { exif: kept, icc, xmp, iptc, orientation } = await sharp(copy.bytes).metadata()
  assert.deepEqual([kept, icc, xmp, iptc, orientation], [undefined, undefined, undefined, undefined, undefined])
  const { pixel } = await decoded(copy.bytes)
  assert.ok(near(pixel(16, 24), [120, 0, 0], 20) && near(pixel(48, 24), [250, 0, 0], 20))
})

test('the longer side is at most 1,600 px and nothing is enlarged', async () => {
  const sizes = async (width: number, height: number) => {
    const copy = await copyOf(await halves(width, height).png({ compressionLevel: 1 }).toBuffer())
    const { width: wide, height: high } = await decoded(copy.bytes)
    assert.deepEqual([wide, high], [copy.width, copy.height])
    return [wide, high]
  }
  assert.deepEqual(await sizes(3200, 1600), [1600, 800])
  assert.deepEqual(await sizes(1000, 2000), [800, 1600])
  assert.deepEqual(await sizes(1600, 900), [1600, 900])
  assert.deepEqual(await sizes(100, 70), [100, 70])
  assert.deepEqual(await sizes(5000, 1), [1600, 1])
})

test('only the first frame of an animation is used', async () => {
  for (const source of [await animation().gif().toBuffer(), await animation().webp({ lossless: true }).toBuffer()]) {
    const copy = await copyOf(source)
    const { width, height, pixel } = await decoded(copy.bytes)
    assert.deepEqual([width, height], [80, 60])
    assert.ok(near(pixel(40, 30), [255, 0, 0], 4))
  }
})

test('a cut-out picture is trimmed and laid in the middle of a square of its background', async () => {
  const source = await island([400, 300], [300, 20], [100, 50], '#a02020').toBuffer()
  const { bytes, ...copy } = await copyOf(source)
  assert.deepEqual(copy, { width: 112, height: 112, background: backgrounds.cream, hadAlpha: true, warning: null })
  const { pixel } = await decoded(bytes)
  assert.ok(near(pixel(56, 56), [0xa0, 0x20, 0x20], 4))
  for (const [x, y] of [
    [1, 1],
    [110, 1],
    [1, 110],
    [110, 110],
    [2, 56],
    [56, 20],
    [56, 92],
  ] as const)
    assert.ok(near(pixel(x, y), [0xf3, 0xe9, 0xd8], 4), `${x} ${y} ${pixel(x, y)}`)
})

test('a large cut-out picture fills its square of 1,600 px up to the margin', async () => {
  const { bytes, width, height } = await copyOf(await island([4000, 2000], [0, 0], [3900, 400], '#204080').toBuffer())
  assert.deepEqual([width, height], [1600, 1600])
  const { pixel } = await decoded(bytes)
  const middle = Array.from({ length: 1600 }, (_, x) => (pixel(x, 800)[0] ?? 0) < 128)
  assert.ok(Math.abs(middle.indexOf(true) - 86) <= 3 && Math.abs(middle.lastIndexOf(true) - 1513) <= 3)
})

test('a pale cut-out picture lies on indigo, a dark or strong one on cream', async () => {
  const backgroundOf = async (colour: string) =>
    (await copyOf(await island([100, 100], [9, 9], [70, 80], colour).toBuffer())).background
  assert.deepEqual(
    [await backgroundOf('#ffffff'), await backgroundOf('#e8e4ee')],
    [backgrounds.indigo, backgrounds.indigo],
  )
  assert.deepEqual(
    [await backgroundOf('#000000'), await backgroundOf('#d03010')],
    [backgrounds.cream, backgrounds.cream],
  )
})

test('an alpha channel that hides next to nothing leaves the picture its shape', async () => {
  const opaque = await copyOf(await halves(120, 80).ensureAlpha().png().toBuffer())
  assert.deepEqual([opaque.width, opaque.height, opaque.background, opaque.hadAlpha], [120, 80, null, false])
})

test('transparency in any depth and colour space is seen', async () => {
  const shape = island([100, 100], [20, 20], [60, 30], '#3060c0')
  for (const source of [
    await shape.clone().toColourspace('rgb16').png().toBuffer(),
    await shape.clone().greyscale().png().toBuffer(),
    await shape.clone().png({ palette: true }).toBuffer(),
    await shape.clone().gif().toBuffer(),
    await shape.clone().webp().toBuffer(),
    svg('<rect x="20" y="20" width="60" height="30" fill="#3060c0"/>'),
  ]) {
    const copy = await copyOf(source)
    assert.deepEqual([copy.hadAlpha, copy.width], [true, copy.height])
  }
})

test('a fully transparent picture is refused', async () => {
  assert.equal(await refusalOf(await island([100, 100], [0, 0], [1, 1], '#00000000').toBuffer()), 'nothing_to_see')
  assert.equal(await refusalOf(svg('<g/>')), 'nothing_to_see')
})

const fixture = (name: string) => readFile(new URL(`../testing/${name}.svg`, import.meta.url))

test('drawings as they are found in the wild are taken', async () => {
  for (const name of ['svg-80pt', 'svg-10mm-inkscape', 'svg-illustrator-entity']) {
    const copy = await copyOf(await fixture(name))
    assert.ok(copy.width > 1400 && copy.width <= 1600 && copy.height === copy.width, `${name}: ${copy.width}`)
    const { pixel } = await decoded(copy.bytes)
    assert.ok(near(pixel(copy.width >> 1, copy.width >> 1), [0, 128, 0], 4), name)
  }
})

test('a drawing is taken in UTF-16, in a gzip file, after a long comment, with a prefix and without a namespace', async () => {
  const drawing = svg('<rect width="100" height="50" fill="#008000"/>')
  const bare = '<svg width="100" height="50"><rect width="100" height="50" fill="#008000"/></svg>'
  for (const source of [
    Buffer.from(`\uFEFF${drawing.replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le'),
    gzipSync(drawing),
    drawing.replace('?>', `?><!--${' a licence'.repeat(9_000)}-->`),
    drawing.replaceAll(/<(\/?)(?=svg|rect)/g, '<$1s:').replace('xmlns=', 'xmlns:s='),
    bare,
  ]) {
    const copy = await copyOf(source)
    assert.ok(copy.width > 1500 && copy.height * 2 - copy.width <= 2, `${copy.width} x ${copy.height}`)
    const { pixel } = await decoded(copy.bytes)
    assert.ok(near(pixel(copy.width >> 1, copy.height >> 1), [0, 128, 0], 4))
  }
})

test('what there is of a JPEG, PNG or GIF that is cut short is taken, with a warning', async () => {
  const image = noise(96, 200)
  for (const [name, whole, [width, height]] of [
    ['jpeg', await image.clone().jpeg().toBuffer(), [96, 200]],
    ['turned jpeg', await image.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(), [200, 96]],
    ['png', await image.clone().png().toBuffer(), [96, 200]],
    ['gif', await image.clone().gif().toBuffer(), [96, 200]],
    ['progressive jpeg', await image.clone().jpeg({ progressive: true }).toBuffer(), [96, 200]],
  ] as const) {
    assert.equal((await copyOf(whole)).warning, null, name)
    const copy = await copyOf(whole.subarray(0, Math.floor(whole.length * 0.7)))
    assert.equal(copy.warning, 'incomplete', name)
    if (name === 'gif') continue
    const share = (copy.width * copy.height) / (width * height)
    assert.ok(name === 'progressive jpeg' ? share === 1 : share > 0.4 && share < 0.85, `${name}: ${share}`)
    assert.equal(width > height ? copy.height : copy.width, 96, name)
  }
})

test('a picture of which less than a tenth is left is refused, and so is one whose decoder gives up', async () => {
  const early = await Promise.all([noise(300, 200).jpeg().toBuffer(), noise(300, 200).png().toBuffer()])
  for (const bytes of early)
    assert.equal(await refusalOf(bytes.subarray(0, Math.floor(bytes.length * 0.07))), 'damaged')
  const encoded = await Promise.all([
    noise(300, 200).png({ progressive: true }).toBuffer(),
    noise(300, 200).webp().toBuffer(),
    noise(300, 200).tiff().toBuffer(),
    noise(300, 200).avif({ effort: 0 }).toBuffer(),
  ])
  for (const bytes of [...encoded, Buffer.from(svg('<rect width="9" height="9"/>'))])
    for (const share of [0.5, 0.9])
      assert.equal(await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share))), 'damaged')
})

test('a picture of which the decoder merely warns is taken', async () => {
  const jpeg = await noise(300, 200).jpeg().toBuffer()
  const withJunk = Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(3), jpeg.subarray(20)])
  await assert.rejects(sharp(withJunk, { failOn: 'warning' }).raw().toBuffer(), /extraneous bytes/)
  assert.equal(await refusalOf(withJunk), 'ok')
})

test('a picture that takes too long is refused', async () => {
  const slow = svg(
    '<filter id="f"><feTurbulence numOctaves="200"/></filter><rect width="100" height="50" filter="url(#f)"/>',
  )
  assert.equal(await refusalOf(slow, { timeMs: 1 }), 'too_slow')
})

test('only the copy is left behind, after success and after failure', async () => {
  const clean = await useFolder()
  const png = await clean.put('a.png', await halves(80, 60).png().toBuffer())
  await makeWorkingCopy(await clean.put('bomb.png', pngBomb(20_000)), clean.at('bomb.jpg'))
  await makeWorkingCopy(png, clean.at('copy.jpg'))
  await makeWorkingCopy(png, clean.at('copy.jpg'))
  await assert.rejects(makeWorkingCopy(png, clean.at('no-such-folder/copy.jpg')), { code: 'ENOENT' })
  assert.deepEqual((await readdir(clean.path)).sort(), ['a.png', 'bomb.png', 'copy.jpg'])
})

test('many at once all come out', async () => {
  const source = await folder.put('many.png', await halves(200, 150).png().toBuffer())
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, i) => makeWorkingCopy(source, folder.at(`many-${i}.jpg`))),
  )
  const copy = { width: 200, height: 150, background: null, hadAlpha: false, warning: null }
  assert.deepEqual(
    made,
    Array.from({ length: 20 }, () => ({ ok: true, value: copy })),
  )
})

test('the drawings of the starter packs become squares, at the side that their source states', async () => {
  const assets = join(
    dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-modern/package.json')),
    'assets',
  )
  const pack: unknown = JSON.parse(await readFile(new URL('../../../../packs/starter.json', import.meta.url), 'utf8'))
  const files = [...JSON.stringify(pack).matchAll(/"file":"([^"]+)"/g)].map(([, file]) => file ?? '')
  assert.ok(files.length > 300)
  for (const file of files.filter((_, i) => i % 24 === 0)) {
    const made = await makeWorkingCopy(join(assets, file), folder.at('emoji.jpg'), { drawingSide: 256 })
    assert.ok(made.ok && made.value.hadAlpha, file)
    assert.ok(made.value.width === made.value.height && made.value.width > 200 && made.value.width <= 288, file)
  }
})

test('a side for drawings that no copy may have is a mistake of the caller', async () => {
  const drawing = await folder.put('round.svg', svg('<circle cx="50" cy="25" r="20"/>'))
  for (const drawingSide of [0, 255, 1601, 300.5, Number.NaN])
    await assert.rejects(makeWorkingCopy(drawing, folder.at('round.jpg'), { drawingSide }), RangeError)
})
