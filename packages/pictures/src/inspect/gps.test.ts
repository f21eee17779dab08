import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { halves, svg, useFolder } from '../testing/pictures.ts'
import { exifHasGps, hasGps } from './gps.ts'

const folder = await useFolder()

const paris = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '2/1 21/1 0/1' },
}

test('a latitude in the EXIF of a JPEG, WebP or PNG is seen', async () => {
  for (const format of ['jpeg', 'webp', 'png'] as const) {
    const bytes = await halves(100, 80).withExif(paris).toFormat(format).toBuffer()
    assert.equal(await hasGps(await folder.put(`paris.${format}`, bytes)), true, format)
  }
})

test('EXIF without a place, no EXIF, and SVG state none', async () => {
  const camera = await halves(100, 80)
    .withExif({ IFD0: { Make: 'Box' } })
    .jpeg()
    .toBuffer()
  const plain = await halves(100, 80).jpeg().toBuffer()
  for (const [name, bytes] of [
    ['camera.jpg', camera],
    ['plain.jpg', plain],
    ['drawn.svg', svg('<path d="M0 0"/>')],
  ] as const)
    assert.equal(await hasGps(await folder.put(name, bytes)), false, name)
})

test('what is not there or no picture is not known to state a place', async () => {
  assert.equal(await hasGps(folder.at('missing.jpg')), null)
  assert.equal(await hasGps(await folder.put('text.jpg', 'a text')), null)
})

test('EXIF cut off at any byte is read without a failure', async () => {
  const { exif } = await sharp(await halves(100, 80).withExif(paris).jpeg().toBuffer()).metadata()
  assert.ok(exif && exifHasGps(exif))
  for (let length = 0; length < exif.length; length++) exifHasGps(exif.subarray(0, length))
})
