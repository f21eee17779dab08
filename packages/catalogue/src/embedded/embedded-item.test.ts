import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmbeddedText } from '@pd/pictures'
import { processorMs } from '@pd/testing/processor-time'
import { toEmbeddedItem } from './embedded-item.ts'

const read = (text: Partial<EmbeddedText>) => {
  const { names, credit, licence } = toEmbeddedItem({ xmp: [], titles: [], authors: [], rights: [], ...text })
  return [names.map((name) => `${name.locale} ${name.text}`).join(', '), credit, licence]
}

const drawing = (rights: string) => `<metadata><rdf:RDF><cc:Work rdf:about="">
  <dc:title>Barattolo di pillole</dc:title>
  <dc:publisher><cc:Agent><dc:title>Open Clip Art Library</dc:title></cc:Agent></dc:publisher>
  <dc:creator><cc:Agent><dc:title>Francesco Rollandin</dc:title></cc:Agent></dc:creator>
  <dc:rights><cc:Agent><dc:title>Francesco Rollandin</dc:title></cc:Agent></dc:rights>
  ${rights}</cc:Work></rdf:RDF></metadata>`

test('the metadata of a drawing has its title, and not the names of the people in it', () => {
  const domain = '<cc:license rdf:resource="http://web.resource.org/cc/PublicDomain"/>'
  const expected = ['und Barattolo di pillole', 'Francesco Rollandin', 'Public domain']
  assert.deepEqual(read({ xmp: [drawing(domain)] }), expected)
  const bare = drawing(domain).replaceAll('cc:Agent', 'Agent').replace('cc:license', 'license')
  assert.deepEqual(read({ xmp: [bare] }), expected)
  assert.deepEqual(read({ xmp: [drawing('')] }), ['und Barattolo di pillole', 'Francesco Rollandin', null])
})

test('XMP comes before the other titles, and each is passed over that names nothing', () => {
  const xmp = '<dc:title>giraffe</dc:title>'
  assert.deepEqual(read({ xmp: [xmp], titles: ['zebra'], authors: ['Ann Lee'] }), ['und giraffe', 'Ann Lee', null])
  const camera = '<dc:title>OLYMPUS DIGITAL CAMERA</dc:title>'
  assert.deepEqual(read({ xmp: [camera], titles: ['Untitled', 'zebra', 'lion'] }), ['und zebra', null, null])
  assert.deepEqual(read({ titles: ['SONY DSC', 'A lion that lies in the shade of a tree'] }), ['', null, null])
})

test('a title is read as a name: without an article, underscores or its author', () => {
  assert.deepEqual(read({ titles: ['polar_bear'] }), ['und polar bear', null, null])
  assert.deepEqual(read({ titles: ['Clipart by Nicu Buculei - compact_disc'] }), ['und compact disc', null, null])
  assert.deepEqual(read({ titles: ['Ann Lee'], authors: ['Ann Lee'] }), ['', 'Ann Lee', null])
})

test('authors are the credit and rights the licence, unless they say nothing', () => {
  assert.deepEqual(read({ authors: ['unknown', 'Ann Lee; Bo Ray'], rights: ['', '© Ann Lee'] }), [
    '',
    'Ann Lee, Bo Ray',
    '© Ann Lee',
  ])
  const address = 'CC0 http://creativecommons.org/publicdomain/zero/1.0/'
  assert.deepEqual(read({ authors: ['Picasa'], rights: ['2024', address] }), ['', null, 'CC0 1.0'])
})

test('hostile values are bounded, on one line and free of control and direction characters', () => {
  const long = 'x'.repeat(100_000)
  const [names, credit, licence] = read({ titles: [long, 'li\0on\u202E'], authors: [long], rights: [`\u001b${long}`] })
  assert.equal(names, 'und li on')
  assert.deepEqual([credit?.length, licence?.length], [200, 200])
  assert.ok(!/\p{Cc}/u.test(licence ?? ''))
})

test('the cost of XMP grows with its length, however deep it is nested', () => {
  const nested = (depth: number) => `${'<a>'.repeat(depth)}<dc:title>lion</dc:title>`
  const cost = (depth: number) =>
    processorMs(() => assert.deepEqual(read({ xmp: [nested(depth)] }), ['und lion', null, null]))
  const [short, long] = [cost(10_000), cost(80_000)]
  assert.ok(long < 24 * short, `${short} ms, eight times as deep ${long} ms`)
})
