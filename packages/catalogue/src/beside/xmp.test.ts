import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXmp } from './xmp.ts'

const xmp = (properties: string, attributes = '') => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" ${attributes}>${properties}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const alternatives = (...texts: [language: string, text: string][]) =>
  `<rdf:Alt>${texts.map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`).join('')}</rdf:Alt>`

const title = (...texts: [language: string, text: string][]) => `<dc:title>${alternatives(...texts)}</dc:title>`

test('a title has a name in each of its languages; the default counts where it stands alone', () => {
  assert.deepEqual(readXmp(xmp(title(['x-default', 'Giraffe &amp; co'])), 'de').names, [
    { locale: 'de', text: 'Giraffe & co' },
  ])
  assert.deepEqual(
    readXmp(xmp(title(['x-default', 'lion'], ['fr-FR', 'lion de mer'], ['en', 'sea lion'])), 'und').names,
    [
      { locale: 'fr', text: 'lion de mer' },
      { locale: 'en', text: 'sea lion' },
    ],
  )
})

test('creators are the credit, and a licence is named by its address or its words', () => {
  const creator = '<dc:creator><rdf:Seq><rdf:li>Ann Lee</rdf:li><rdf:li>Bo Ray</rdf:li></rdf:Seq></dc:creator>'
  const rights = `<dc:rights>${alternatives(['x-default', 'Free for schools'])}</dc:rights>`
  assert.deepEqual(readXmp(xmp(creator + rights), 'und'), {
    names: [],
    credit: 'Ann Lee, Bo Ray',
    licence: 'Free for schools',
  })
  const address = 'xmpRights:WebStatement="https://creativecommons.org/licenses/by-sa/4.0/"'
  assert.equal(readXmp(xmp(rights, address), 'und').licence, 'CC BY-SA 4.0')
  const program = '<cc:license rdf:resource="http://creativecommons.org/licenses/GPL/2.0/"/>'
  assert.equal(readXmp(xmp(program), 'und').licence, 'GPL 2.0')
  const zero = '<cc:license rdf:resource="http://creativecommons.org/publicdomain/zero/1.0/"/>'
  assert.equal(readXmp(xmp(zero), 'und').licence, 'CC0 1.0')
})

test('what is not XMP says nothing', () => {
  for (const text of ['', 'lion', '<x', '<a><b></a>', '\0\0', xmp('<dc:title></dc:title>'), '<dc:title'])
    assert.deepEqual(readXmp(text, 'und'), { names: [], credit: null, licence: null }, text)
})

test('entities that a document declares are not expanded', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]>'
  assert.deepEqual(
    readXmp(bomb + xmp('<dc:title>&b;</dc:title>'), 'und').names.map(({ text }) => text),
    ['&b;'],
  )
})
