import assert from 'node:assert/strict'
import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { countsOf, useImportFixture } from '../testing/import-fixture.ts'

describe('what pictures say of themselves', () => {
  const fixture = useImportFixture()
  const { card, put, run } = fixture

  const NAMESPACES = ['dc', 'cc', 'rdf'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ')
  const LICENCE = '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>'

  const drawing = (title: string, radius = 40) =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${NAMESPACES} width="200" height="200"><title>${title}</title>
     <metadata><dc:creator>Ann Lee</dc:creator>${LICENCE}</metadata><circle cx="90" cy="99" r="${radius}"/></svg>`

  const names = async () => [...(await fixture.items()).keys()].sort()
  const texts = async () => [...(await fixture.store.imports.fileTexts(fixture.folder)).keys()].sort()
  /** What players read below the picture of the first item. */
  const credit = async () => {
    const [item] = (await fixture.items()).values()
    const subject = (await fixture.snapshot()).subject(item?.id ?? '', item?.pictures[0] ?? '')
    return [subject?.credit, subject?.licence]
  }

  test('names a picture after the tables and the texts beside it, and before its file name', async () => {
    await put('IMG_2041.svg', drawing('giraffe'))
    await run()
    assert.deepEqual([await names(), await credit()], [['pictures/giraffe'], ['Ann Lee', 'CC BY 4.0']])
    await put('IMG_2041.txt', 'camel')
    await run()
    assert.deepEqual([await names(), await credit()], [['pictures/camel'], ['Ann Lee', 'CC BY 4.0']])
    await put('items.csv', 'file,name,credit\nIMG_2041.svg,zebra,Bo\n')
    await put('pack.json', '{ "licence": "CC0" }')
    await run()
    assert.deepEqual([await names(), await credit()], [['pictures/zebra'], ['Bo', 'CC0']])
  })

  test('of a machine, of a series, or of the file itself leave the name to the file', async () => {
    await put('lion.svg', drawing('SVG drawing', 10))
    await put('zebra.svg', drawing('Animals of Africa', 20))
    await put('camel.svg', drawing('Animals of Africa', 30))
    await put('polar-bear_02.svg', drawing('polar-bear_02.svg', 40))
    await run()
    assert.deepEqual(
      await names(),
      ['camel', 'lion', 'polar bear', 'zebra'].map((name) => `pictures/${name}`),
    )
  })

  test('is read once, until the file changes, and forgotten with it', async () => {
    const file = join(fixture.folder, 'a.svg')
    await put('a.svg', drawing('giraffe'))
    await utimes(file, 1, 1)
    await card('b.png', 1)
    await run()
    assert.deepEqual(await texts(), ['a.svg', 'b.png'])
    // nothing can read what is there now, and neither its size nor its time says so
    await writeFile(file, Buffer.alloc((await readFile(file)).length, 'x'))
    await utimes(file, 1, 1)
    const keepFileTexts = () => assert.fail('it was kept again')
    const again = await run(fixture.folder, { imports: { ...fixture.store.imports, keepFileTexts } })
    assert.deepEqual([countsOf(again), await names()], [{ unchanged: 2 }, ['pictures/b', 'pictures/giraffe']])
    await put('a.svg', drawing('zebra', 50))
    await rm(join(fixture.folder, 'b.png'))
    await run()
    assert.deepEqual([await texts(), await names()], [['a.svg'], ['pictures/zebra']])
  })

  test('is no longer read once the import is stopped', async () => {
    await put('a.svg', drawing('giraffe'))
    const stop = new AbortController()
    stop.abort('SIGTERM')
    await assert.rejects(run(fixture.folder, { stop: stop.signal }), (error) => error === 'SIGTERM')
    assert.deepEqual(await texts(), [])
  })
})
