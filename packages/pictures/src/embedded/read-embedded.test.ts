import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createRenderer, renderReveal, renderThumbnail } from '../render/render.ts'
import { iptcDataset, pngText, withChunks, withGifExtension, withIptc, withSegment } from '../testing/embedded-texts.ts'
import { animation, answer, halves, pngChunk, randomSamples, svg, useFolder } from '../testing/pictures.ts'
import { makeWorkingCopy } from '../working-copy/working-copy.ts'
import type { EmbeddedText } from './embedded-text.ts'
import { readEmbedded } from './read-embedded.ts'

const folder = await useFolder()
const image = halves(120, 90)
const jpeg = await image.clone().jpeg().toBuffer()
const png = await image.clone().png().toBuffer()
const exif = { IFD0: { ImageDescription: 'giraffe', Artist: 'Ann Lee', Copyright: 'CC0' } }
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>girafe</dc:title></x:xmpmeta>'

const read = async (name: string, bytes: Uint8Array | string) => readEmbedded(await folder.put(name, bytes))
const nothing: EmbeddedText = { xmp: [], titles: [], authors: [], rights: [] }
const saysGiraffe: EmbeddedText = { xmp: [], titles: ['giraffe'], authors: ['Ann Lee'], rights: ['CC0'] }

test('EXIF is read from JPEG, PNG and WebP', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const bytes = await image.clone().withExif(exif).toFormat(format).toBuffer()
    assert.deepEqual(await read(format, bytes), saysGiraffe, format)
  }
})

/** A TIFF file without pixels: its description, and a title and an author as Windows writes them. */
const tiff = (): Buffer => {
  const entry = (tag: number, type: number, count: number, offset: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(offset, 8)
    return bytes
  }
  const [title, author] = ['Löwe\0', 'Ann 李\0'].map((text) => Buffer.from(text, 'utf16le')) as [Buffer, Buffer]
  const start = Buffer.from('II*\0\x08\0\0\0\x03\0', 'latin1')
  const values = start.length + 3 * 12 + 4
  const entries = [
    entry(0x010e, 2, 4, Buffer.from('abc\0').readUInt32LE()),
    entry(0x9c9b, 1, title.length, values),
    entry(0x9c9d, 1, author.length, values + title.length),
  ]
  return Buffer.concat([start, ...entries, Buffer.alloc(4), title, author])
}

test('titles and authors as Windows writes them are UTF-16, and come first, in a TIFF and in EXIF', async () => {
  const expected = { ...nothing, titles: ['Löwe', 'abc'], authors: ['Ann 李'] }
  assert.deepEqual(await read('windows.tif', tiff()), expected)
  const block = Buffer.concat([Buffer.from('Exif\0\0'), tiff()])
  assert.deepEqual(await read('windows.jpg', withSegment(jpeg, 0xe1, block)), expected)
})

const gifWith = async (document: string): Promise<Buffer> =>
  withGifExtension(await animation().gif().toBuffer(), 0xff, `\x0bXMP DataXMP${document}`)

test('XMP is read from every format that holds it', async () => {
  const files: [string, Buffer][] = [['gif', await gifWith(xmp)]]
  for (const format of ['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)
    files.push([format, await image.clone().withXmp(xmp).toFormat(format, { effort: 1 }).toBuffer()])
  for (const [format, bytes] of files) {
    const { xmp: documents } = await read(format, bytes)
    assert.match(documents[0] ?? '', /<dc:title>girafe<\/dc:title>/, format)
  }
})

test('IPTC is read from a JPEG: the object name, each by-line and the notice, and not the caption', async () => {
  const datasets = [
    iptcDataset(5, 'giraffe'),
    iptcDataset(120, 'A giraffe that drinks.'),
    iptcDataset(80, 'Ann Lee'),
    iptcDataset(80, Buffer.from('Bj\xf6rn', 'latin1')),
    iptcDataset(116, '© 2024'),
  ]
  const expected = { ...nothing, titles: ['giraffe'], authors: ['Ann Lee; Björn'], rights: ['© 2024'] }
  assert.deepEqual(await read('iptc.jpg', withIptc(jpeg, ...datasets)), expected)
  const both = await image.clone().withExif(exif).withXmp(xmp).jpeg().toBuffer()
  const { titles, authors, xmp: documents } = await read('both.jpg', withIptc(both, ...datasets))
  assert.deepEqual([titles, authors, documents.length], [['giraffe', 'giraffe'], ['Ann Lee; Björn', 'Ann Lee'], 1])
})

test('the texts of a PNG are read in each kind of chunk, before and after its pixels', async () => {
  const chunks = [
    pngText.plain('Title', 'Löwe'),
    pngText.compressed('author', 'Ann Lee'),
    pngText.international('Copyright', 'CC0 – 獅子', true),
    pngText.plain('Software', 'a program'),
  ]
  const expected = { ...nothing, titles: ['Löwe'], authors: ['Ann Lee'], rights: ['CC0 – 獅子'] }
  assert.deepEqual(await read('before.png', withChunks(png, chunks)), expected)
  assert.deepEqual(await read('after.png', withChunks(png, chunks, 'after')), expected)
  const large = await halves(1, 1).resize(900, 900).composite([]).png().toBuffer()
  assert.deepEqual(await read('large.png', withChunks(large, [pngText.international('Title', '獅子')], 'after')), {
    ...nothing,
    titles: ['獅子'],
  })
})

test('a drawing has the title of its root and its metadata, wherever that stands', async () => {
  const metadata = '<metadata id="m"><dc:title>lion</dc:title></metadata>'
  const title = '<!-- a --><defs><title>no</title></defs><title>Lion &amp; cub</title>'
  const drawn = '<g><title>tail</title><path d="M0 0h9"/></g>'
  const says = async (body: string) => {
    const { titles, xmp: documents } = await read('lion.svg', svg(body))
    return [titles, documents]
  }
  assert.deepEqual(await says(title + drawn + metadata), [['Lion & cub'], [metadata]])
  assert.deepEqual(await says(metadata + drawn), [[], [metadata]])
  assert.deepEqual(await says(drawn + title), [[], []])
  const { titles } = await read('lion.svgz', gzipSync(svg(title)))
  assert.deepEqual(titles, ['Lion & cub'])
  const prefixed = `<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:title>Lion</svg:title></svg:svg>`
  assert.deepEqual((await read('prefixed.svg', prefixed)).titles, ['Lion'])
})

test('a file that is damaged, cut short or no picture says what can be read, and never throws', async () => {
  const labelled = withIptc(await image.clone().withExif(exif).withXmp(xmp).jpeg().toBuffer(), iptcDataset(5, 'x'))
  const files = [labelled, withChunks(png, [pngText.compressed('Title', 'lion')])]
  const samples = randomSamples(400)
  for (const bytes of files)
    for (let n = 0; n < 200; n++) {
      const changed = Buffer.from(bytes.subarray(0, n % 3 === 0 ? (n * 37) % bytes.length : bytes.length))
      if (changed.length > 0) changed[(n * 31) % changed.length] = samples[n] ?? 0
      const { titles } = await read('mutated', changed)
      assert.ok(titles.length <= 3)
    }
  assert.deepEqual(await read('text.jpg', 'not a picture'), nothing)
  assert.deepEqual(await readEmbedded(folder.path), nothing)
  assert.deepEqual(await readEmbedded(folder.at('missing.jpg')), nothing)
})

test('a text that inflates to a gigabyte, or says that it is that long, is not held', async () => {
  const bomb = withChunks(png, [pngText.compressed('Title', 'a'.repeat(50_000_000))])
  assert.deepEqual((await read('bomb.png', bomb)).titles, [''])
  const header = pngChunk('tEXt', Buffer.from('Title\0lion'))
  header.writeUInt32BE(0x7fff_ffff)
  assert.deepEqual(await read('long.png', withChunks(png, [header])), nothing)
})

test('nothing that a picture says of itself is in its working copy or in what players get', async () => {
  const texts = [pngText.plain('Title', answer), pngText.international('Author', answer)]
  const labels = { IFD0: { ImageDescription: answer, Artist: answer, Copyright: answer } }
  const document = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>${answer}</dc:title></x:xmpmeta>`
  const labelled = image.clone().withExif(labels).withXmp(document)
  const files = {
    'said.jpg': withIptc(await labelled.clone().jpeg().toBuffer(), iptcDataset(5, answer), iptcDataset(80, answer)),
    'said.png': withChunks(withChunks(await labelled.clone().png().toBuffer(), texts), texts, 'after'),
    'said.webp': await labelled.clone().webp().toBuffer(),
    'said.tif': await labelled.clone().tiff().toBuffer(),
    'said.avif': await labelled.clone().avif({ effort: 0 }).toBuffer(),
    'said.gif': await gifWith(document),
    'said.svg': svg(`<title>${answer}</title><metadata>${answer}</metadata><rect width="60" height="40" fill="red"/>`),
  }
  const render = createRenderer()
  for (const [name, bytes] of Object.entries(files)) {
    assert.ok(Buffer.from(bytes).includes(answer), `${name} says something`)
    const copyPath = folder.at(`${name}.copy.jpg`)
    assert.equal((await makeWorkingCopy(await folder.put(name, bytes), copyPath)).ok, true, name)
    const outputs = [
      await readFile(copyPath),
      await render({ copyPath, cells: 16 }),
      await renderReveal({ copyPath }),
      await renderThumbnail({ copyPath }),
    ]
    for (const output of outputs) assert.ok(!output.includes(answer), name)
    assert.deepEqual(await readEmbedded(copyPath), nothing, name)
  }
})
