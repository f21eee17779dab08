import assert from 'node:assert/strict'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { drawTestCard } from '@pd/testing/test-card'
import { useImportFixture } from '../testing/import-fixture.ts'
import { breachesOf } from '../testing/qti-rules.ts'
import { filesOfZip } from '../testing/unpack-zip.ts'
import { walkXml } from '../xlsx/walk-xml.ts'
import { exportQti } from './export-qti.ts'

describe('a pack as a test in QTI 2.1', () => {
  const fixture = useImportFixture()

  const exported = async () => {
    await fixture.put('lion.png', await drawTestCard(1))
    await fixture.put('b.png', await drawTestCard(2))
    await fixture.put('IMG_2041.png', await drawTestCard(3))
    const table = 'file,name_en,name_fr,aliases_en\nb.png,"fish & ""chips""",poisson <frites>,Fish & "Chips"~chippy\n'
    await fixture.put('items.csv', table)
    await fixture.run()
    const [listed] = await fixture.store.packs.list()
    const contents = await fixture.store.packs.contents(listed?.pack.id ?? '')
    assert.ok(contents)
    const open = async () => {
      const { open, ...about } = await exportQti(contents, 'fr', { images: fixture.images, fileOf: join })
      return { ...about, zip: await buffer(open()) }
    }
    return { ...(await open()), open }
  }

  test('has a question for each picture with a name, and every right answer once', async () => {
    const { zip, pictures } = await exported()
    const files = await filesOfZip(zip)
    assert.equal(pictures, 2)
    const answers = [...files].flatMap(([name, bytes]) => {
      const keys: string[] = []
      if (name.startsWith('items/'))
        walkXml(String(bytes), { open: (_, { mapKey }) => void (mapKey !== undefined && keys.push(mapKey)) })
      return keys.length > 0 ? [keys] : []
    })
    assert.deepEqual(answers, [['poisson <frites>', 'fish & "chips"', 'chippy'], ['lion']])
    assert.match(String(files.get('items/001.xml')), /<value>poisson &lt;frites&gt;<\/value>/)
    assert.match(String(files.get('items/001.xml')), /Que montre l’image \?/)
  })

  test('names every file that it has, and no name of a file gives an answer away', async () => {
    const files = await filesOfZip((await exported()).zip)
    const hrefs = new Set<string>()
    walkXml(String(files.get('imsmanifest.xml')), {
      open: (name, { href = '' }) => void (name === 'file' && hrefs.add(href)),
    })
    assert.deepEqual([...hrefs].sort(), [...files.keys()].filter((name) => name !== 'imsmanifest.xml').sort())
    assert.equal(
      [...files.keys()].some((name) => /lion|fish/.test(name)),
      false,
    )
    const references = [...String(files.get('items/001.xml')).matchAll(/src="\.\.\/([^"]*)"/g)].map(([, path]) => path)
    assert.deepEqual(
      references.map((path) => files.has(path ?? '')),
      [true],
    )
  })

  test('has the elements, attributes and values that QTI 2.1 and its packages allow, in their order', async () => {
    const files = await filesOfZip((await exported()).zip)
    const found = [...files].filter(([name]) => name.endsWith('.xml'))
    assert.equal(found.length, 4)
    for (const [name, xml] of found) assert.deepEqual(breachesOf(String(xml)), [], name)
  })

  test('is held to these rules: each kind of mistake is found', async () => {
    const item = String((await filesOfZip((await exported()).zip)).get('items/002.xml'))
    const mistakes = [
      ['baseType="string"', 'baseType="text"'],
      ['adaptive="false" ', ''],
      ['<correctResponse>', '<correctResponse id="a">'],
      ['</correctResponse>', '</correctResponse><correctResponse/>'],
      ['<itemBody>', '<itemBody>text'],
      ['<itemBody>', '<itemBody><section/>'],
      ['mappedValue="1"', 'mappedValue="one"'],
    ] as const
    for (const [right, wrong] of mistakes) {
      assert.ok(item.includes(right))
      assert.notDeepEqual(breachesOf(item.replace(right, wrong)), [], wrong)
    }
  })

  test('has identifiers that XML allows, each once, and every one that is named', async () => {
    const files = await filesOfZip((await exported()).zip)
    for (const [name, xml] of [...files].filter(([name]) => name.endsWith('.xml'))) {
      const [given, named] = [[] as string[], [] as string[]]
      walkXml(String(xml), {
        open: (_, { identifier, identifierref }) => {
          if (identifier !== undefined) given.push(identifier)
          if (identifierref !== undefined) named.push(identifierref)
        },
      })
      assert.equal(new Set(given).size, given.length, name)
      for (const identifier of given) assert.match(identifier, /^[A-Za-z_][\w.-]*$/)
      for (const identifier of named) assert.ok(given.includes(identifier), identifier)
    }
  })

  test('is the same bytes each time', async () => {
    const { zip, open } = await exported()
    assert.deepEqual((await open()).zip, zip)
  })
})
