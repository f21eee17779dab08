import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { bareFormat } from './bare.ts'

const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#836' } })

const exif = { IFD0: { Copyright: 'Ann' }, IFD3: { GPSLatitudeRef: 'N' } }

test('a file with a picture and nothing else is known by its parts', async () => {
  assert.equal(bareFormat(await drawn().jpeg().toBuffer()), 'jpg')
  assert.equal(bareFormat(await drawn().jpeg({ progressive: true }).toBuffer()), 'jpg')
  assert.equal(bareFormat(await drawn().png().toBuffer()), 'png')
  assert.equal(bareFormat(await drawn().ensureAlpha(0.5).webp().toBuffer()), 'webp')
  assert.equal(bareFormat(await drawn().webp({ lossless: true }).toBuffer()), 'webp')
})

test('EXIF, XMP and colour profiles are found in every format', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    assert.equal(bareFormat(await drawn().withExif(exif).toFormat(format).toBuffer()), null, `EXIF in ${format}`)
    assert.equal(bareFormat(await drawn().withXmp('<x/>').toFormat(format).toBuffer()), null, `XMP in ${format}`)
    assert.equal(bareFormat(await drawn().withIccProfile('p3').toFormat(format).toBuffer()), null, `ICC in ${format}`)
  }
})

test('what lies behind the end, comments and broken files are found', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await drawn().toFormat(format).toBuffer()
    assert.equal(bareFormat(Buffer.concat([whole, Buffer.from('PK')])), null, `more in ${format}`)
    assert.equal(bareFormat(whole.subarray(0, -1)), null, `less in ${format}`)
  }
  const jpeg = await drawn().jpeg().toBuffer()
  const comment = Buffer.from([0xff, 0xfe, 0, 5, 0x41, 0x6e, 0x6e])
  assert.equal(bareFormat(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])), null)
})

test('formats of many parts are never taken for bare', async () => {
  assert.equal(bareFormat(await drawn().gif().toBuffer()), null)
  assert.equal(bareFormat(await drawn().tiff().toBuffer()), null)
  assert.equal(bareFormat(await drawn().avif().toBuffer()), null)
  assert.equal(bareFormat(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), null)
  assert.equal(bareFormat(Buffer.alloc(0)), null)
})
