import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportOf as exported, readCommonsText as read } from '../testing/read-commons-text.ts'

const ANN = ['Ann, via Wikimedia Commons', 'CC BY-SA 4.0']

const INFORMATION =
  '== {{int:filedesc}} ==\n{{Information\n|description={{en|1=Lion}}{{fr|1=[[:fr:Lion|Lion]]}}\n|date=2019\n|source={{own}}\n|author=[[User:Ann|Ann]]\n}}\n'
const LICENCE = '== {{int:license-header}} ==\n'

test('an export of pages says who made a picture, what it shows in each language, and its licence', async () => {
  const { said, notes } = await read(
    exported(`${INFORMATION}${LICENCE}{{self|GFDL|cc-by-sa-4.0,3.0,2.5}}\n[[Category:Lions]]`),
  )
  assert.deepEqual([said, notes], [[['Lion.jpg', 'en Lion, fr Lion', ...ANN]], []])
})

test('templates of licences are called as the licences are', async () => {
  for (const [template, licence] of [
    ['{{self|cc-zero}}', 'CC0 1.0'],
    ['{{cc-by-2.0}}', 'CC BY 2.0'],
    ['{{Cc-by-sa-3.0-de}}', 'CC BY-SA 3.0 DE'],
    ['{{self|GFDL|Cc-by-sa-3.0-migrated}}', 'CC BY-SA 3.0'],
    ['{{GFDL|migration=relicense}}', 'CC BY-SA 3.0'],
    ['{{self|cc-by-sa-all|GFDL}}', 'CC BY-SA 3.0'],
    ['{{Licensed-PD-Art|PD-old-100|cc-by-sa-4.0}}', 'CC BY-SA 4.0'],
    ['{{BArch-License}}', 'CC BY-SA 3.0 DE'],
    ['<!-- {{PD-self}} -->{{cc-by-4.0}}<nowiki>{{GFDL</nowiki>', 'CC BY 4.0'],
    ['{{PermissionTicket|id=1}}{{Trademarked}}{{beerware}}', 'beerware'],
    ['{{self|author=PD Ann}}{{FlickreviewR}}', null],
    ['{{PD-old-100-expired}}', 'Public domain'],
    ['{{PD-USGov}}', 'Public domain'],
    ['{{GFDL}}', 'GFDL'],
    ['{{Beerware}}', 'beerware'],
  ] as const) {
    const { said } = await read(exported(`${INFORMATION}${LICENCE}${template}`))
    assert.equal(said[0]?.[3], licence, template)
  }
})

test('authors are read from templates, links and marks', async () => {
  for (const [author, credit] of [
    ['{{u|Ann}}', 'Ann'],
    ["''Ann'' <br /> Bob", 'Ann, Bob'],
    ['[https://example.org Ann Photographer]', 'Ann Photographer'],
    ['{{Creator:Rembrandt}}', 'Rembrandt'],
    ['{{unknown|author}}', 'unknown author'],
    ['<!-- none -->Ann<ref>A book</ref>', 'Ann'],
    ['{{deep|{{u|{{w|Ann}}}}}}', null],
    ['[[:fr:Utilisateur:Ann]]', 'Ann'],
    ['[[User:Ann]] ([[User talk:Ann|talk]])', 'Ann'],
    ['{{user at project|Ann|wikipedia|fr}}', 'Ann'],
    ['{{original uploader|Ann|wikipedia|en}}', 'Ann'],
    ['{{after|{{Creator:Rembrandt}}}}', 'after Rembrandt'],
    ['{{User:Ann/Author}}', 'Ann'],
  ] as const) {
    const { said } = await read(exported(`{{Information|author=${author}|description=Lion}}{{cc-by-4.0}}`))
    assert.equal(said[0]?.[2], credit && `${credit}, via Wikimedia Commons`, author)
  }
})

test('a file without a template of Commons is read by the one that names its author, and by who gives it over', async () => {
  for (const [wikitext, credit] of [
    ['{{Archive image|title=Lion|photographer=Ann}}{{cc-by-4.0}}', 'Ann'],
    ['{{Art Photo|title=Lion|artist=Rodin|photographer=Ann|photo license={{cc-by-4.0}}}}', 'Ann'],
    ['{{Information|description=Lion|author=}}{{self|cc-by-4.0|author=[[User:Ann|Ann]]}}', 'Ann'],
    ['{{Information|description=Lion<nowiki>}}</nowiki>|author=Ann}}{{cc-by-4.0}}', 'Ann'],
  ] as const) {
    const { said } = await read(exported(wikitext))
    assert.deepEqual(said, [['Lion.jpg', 'en Lion', `${credit}, via Wikimedia Commons`, 'CC BY 4.0']], wikitext)
  }
  assert.deepEqual(await read(exported('{{cite book|author=Ann|title=Lions}}')), { said: [], notes: [] })
})

const LABELS = { en: { language: 'en', value: 'Big cat' }, fr: { language: 'fr', value: 'Lion' } }

test('captions name a picture in the languages in which its description does not', async () => {
  const structured = JSON.stringify({ type: 'mediainfo', labels: LABELS })
  const wikitext = '{{Information|description={{en|1=Lion}}|author=Ann}}{{cc-by-4.0}}'
  const withSlot = (json: string) =>
    exported(wikitext).replace('</text>', `</text><content><role>mediainfo</role><text>${json}</text></content>`)
  const ann = ['Ann, via Wikimedia Commons', 'CC BY 4.0']
  for (const [json, names] of [
    [structured, 'en Lion, fr Lion'],
    ['{"labels":[]}', 'en Lion'],
    ['cut', 'en Lion'],
  ] as const)
    assert.deepEqual(await read(withSlot(json)), { said: [['Lion.jpg', names, ...ann]], notes: [] })
  const entity = { ns: 6, title: 'File:Lion.jpg', type: 'mediainfo', labels: LABELS }
  const entities = { entities: { M1: entity, M2: { ...entity, labels: [] } } }
  assert.deepEqual((await read(entities)).said, [['Lion.jpg', 'en Big cat, fr Lion', null, null]])
})

test('works of art and the licence in their template are read, and what an author asks for counts', async () => {
  const artwork =
    '{{Artwork|artist={{Creator:Rembrandt}}|title={{title|en=Lion|nl=Leeuw}}|permission={{cc-by-4.0|attribution=The Museum}}}}'
  const { said } = await read(exported(artwork))
  assert.deepEqual(said, [['Lion.jpg', 'en Lion, nl Leeuw', 'The Museum, via Wikimedia Commons', 'CC BY 4.0']])
})

test('braces without end and templates in templates cost no time', async () => {
  for (const text of ['{{'.repeat(200_000), '{{a|'.repeat(100_000) + '}}'.repeat(100_000), '[['.repeat(200_000)])
    assert.deepEqual((await read(exported(`{{Information|author=Ann|description=${text}`))).notes, [])
})
