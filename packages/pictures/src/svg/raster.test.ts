import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { defaultLimits } from '../limits.ts'
import { svg } from '../testing/pictures.ts'
import { open } from '../vips.ts'
import { planRaster, type Raster } from './raster.ts'

const { drawingSide } = defaultLimits

import { decodeXml } from './text.ts'

const units = ['', 'px', 'pt', 'pc', 'mm', 'cm', 'in', 'em', 'ex']

const draw = async ({ bytes, density, side }: Raster) =>
  open(bytes, { density }).resize(side, side, { fit: 'inside' }).raw().toBuffer({ resolveWithObject: true })

const planOf = async (attributes: string, body = ''): Promise<Raster> => {
  const raster = await planRaster(decodeXml(Buffer.from(svg(body, attributes))), drawingSide)
  assert.ok(raster !== null, attributes)
  return raster
}

const assertShape = (info: { width: number; height: number }, aspect: number, what: string) => {
  const { width, height } = info
  assert.ok(Math.max(width, height) <= drawingSide && Math.max(width, height) > drawingSide * 0.75, `${what} ${width}`)
  const [long, short] = aspect >= 1 ? [width, height] : [height, width]
  const exact = Math.max(1, long / Math.max(aspect, 1 / aspect))
  assert.ok(Math.abs(short - exact) <= Math.max(1, exact * 0.01), `${what} is ${width} x ${height}, not ${aspect}`)
}

test('a drawing of any units, size and view box is at most 1,600 px long and keeps its shape', async () => {
  const viewBoxes = ['', 'viewBox="0 0 24 24"', 'viewBox="-1e5 -1e5 2e6 3e5"', 'viewBox="0 0 0.01 0.02"']
  const sizes = [2, 10, 80, 3000, 1e6]
  for (const [at, unit] of units.entries())
    for (const [n, size] of sizes.entries())
      for (const aspect of [0.25, 1, 3]) {
        const attributes = `width="${size * aspect}${unit}" height="${size}${unit}" ${viewBoxes[(at + n) % 4]}`
        assertShape((await draw(await planOf(attributes))).info, aspect, attributes)
      }
})

test('a drawing that does not state its size has the shape of its view box', async () => {
  for (const size of ['', 'width="100%" height="100%"', 'width="50" ', 'height="7mm"', 'width="auto" height="auto"'])
    for (const [width, height] of [
      [24, 12],
      [1, 1],
      [0.002, 0.001],
      [3e9, 1e9],
      [5000, 1],
      [1e-6, 1e-5],
    ] as const) {
      const attributes = `${size} viewBox="5 5 ${width} ${height}"`
      assertShape((await draw(await planOf(attributes))).info, width / height, attributes)
    }
})

test('units may differ, and stand in a style', async () => {
  assertShape((await draw(await planOf('width="2in" height="96px"'))).info, 2, 'in and px')
  assertShape((await draw(await planOf('width="1in" height="72pt"'))).info, 1, 'in and pt')
  assertShape((await draw(await planOf('style="width:3in;height:2in"'))).info, 1.5, 'style')
})

/** Where the opaque part begins and ends on the middle row, as shares of the width. */
const inkOf = async (attributes: string, body: string): Promise<[number, number]> => {
  const { data, info } = await draw(await planOf(attributes, body))
  const row = Array.from({ length: info.width }, (_, x) => data[((info.height >> 1) * info.width + x) * 4 + 3] ?? 0)
  const isInk = (alpha: number) => alpha > 127
  return [row.findIndex(isInk) / info.width, (row.findLastIndex(isInk) + 1) / info.width]
}

test('units inside a drawing keep their size, in every unit of the drawing itself', async () => {
  for (const [attributes, body, from, to] of [
    ['width="80pt" height="80pt"', '<rect x="5" width="90" height="200"/>', 5 / 106.67, 95 / 106.67],
    ['width="2in" height="1in"', '<rect x="48" width="96" height="200"/>', 0.25, 0.75],
    ['width="20mm" height="20mm" viewBox="0 0 200 200"', '<rect width="1in" height="200"/>', 0, 0.48],
    ['viewBox="0 0 400 400"', '<rect x="100px" width="75pt" height="400"/>', 0.25, 0.5],
  ] as const) {
    const ink = await inkOf(attributes, body)
    assert.ok(Math.abs(ink[0] - from) < 0.01 && Math.abs(ink[1] - to) < 0.01, `${attributes}: ${ink}`)
  }
})

test('a root element may have any prefix', async () => {
  for (const prefix of ['svg', 's']) {
    const text = `<${prefix}:svg xmlns:${prefix}="http://www.w3.org/2000/svg" width="30" height="20"><${prefix}:rect width="9" height="9"/></${prefix}:svg>`
    const raster = await planRaster(text, drawingSide)
    assert.ok(raster !== null, prefix)
    assertShape((await draw(raster)).info, 1.5, prefix)
  }
})

test('a drawing that states neither size nor view box is drawn as a whole', async () => {
  for (const [at, length] of [
    [0, 90],
    [900, 300],
    [3000, 4000],
  ] as const) {
    const ink = await inkOf('', `<rect x="${at}" width="${length}" height="9000"/>`)
    assert.ok(ink[0] >= 0 && ink[1] > ink[0] && ink[1] < 1, `${at}: ${ink}`)
  }
})

test('a drawing without any size to draw has no plan', async () => {
  for (const attributes of ['width="0" height="0"', 'width="10" height="0"', 'viewBox="0 0 0 0"'])
    assert.equal(await planRaster(decodeXml(Buffer.from(svg('', attributes))), drawingSide), null, attributes)
  for (const text of ['<svg', '<html><svg/></html>', '<svg><', '<?xml?>'.repeat(9)])
    assert.equal(await planRaster(text, drawingSide), null, text)
})

test('a plan reads headers alone', async () => {
  const slow = await readFile(new URL('../testing/svg-slow-turbulence.svg', import.meta.url))
  const timeOut = AbortSignal.timeout(5_000)
  const raster = await planRaster(decodeXml(slow), drawingSide)
  assert.ok(raster !== null && !timeOut.aborted)
})
