import assert from 'node:assert/strict'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { drawTestCard } from '@pd/testing/test-card'
import { countsOf, useImportFixture } from '../testing/import-fixture.ts'

// elsewhere every file name is UTF-8 by the system's own rule
describe('file names in another encoding than UTF-8', { skip: process.platform !== 'linux' }, () => {
  const fixture = useImportFixture()
  const { card, put, run } = fixture

  /** A path in the folder with these bytes. */
  const pathOf = (name: string, encoding: BufferEncoding): Buffer =>
    Buffer.concat([Buffer.from(`${fixture.folder}/`), Buffer.from(name, encoding)])
  const putAs = async (name: string, encoding: BufferEncoding, seed: number) =>
    writeFile(pathOf(name, encoding), await drawTestCard(seed))

  const items = async () => [...(await fixture.items()).keys()].sort()
  const notes = async () => {
    const { notes } = await run()
    return notes.map(({ path, code, detail }) => [path, code, /read as (.+?), and/.exec(detail)?.[1]])
  }

  test('are read as Windows or DOS wrote them, each folder in its own, and the report says so', async () => {
    await putAs('\xe9l\xe9phant.png', 'latin1', 1)
    await mkdir(pathOf('zoo', 'latin1'))
    await putAs('zoo/L\x94we.png', 'latin1', 2)
    await putAs('zoo/Stra\xe1e.png', 'latin1', 3)
    await card('zoo/été.png', 4)
    assert.deepEqual(await notes(), [
      ['éléphant.png', 'name_encoding_guessed', 'Windows-1252'],
      ['zoo/Löwe.png', 'name_encoding_guessed', 'code page 850'],
      ['zoo/Straße.png', 'name_encoding_guessed', 'code page 850'],
    ])
    assert.deepEqual(await items(), ['pictures/éléphant', 'zoo/Löwe', 'zoo/Straße', 'zoo/été'])
    assert.deepEqual(countsOf(await run()), { unchanged: 4 })
  })

  test('of a folder with its tables, and of the texts beside a picture, are found as well', async () => {
    const folder = pathOf('b\xeates', 'latin1')
    await mkdir(folder)
    const within = (name: string) => Buffer.concat([folder, Buffer.from(`/${name}`, 'latin1')])
    await writeFile(within('l\xe9opard.png'), await drawTestCard(1))
    await writeFile(within('l\xe9opard.txt'), 'en=leopard')
    await writeFile(within('IMG_1.png'), await drawTestCard(2))
    await writeFile(within('items.csv'), 'file,name\nIMG_1.png,puma\n')
    await put('items.csv', 'file,name_en\nbêtes/léopard.png,panther\n')
    await run()
    assert.deepEqual(await items(), ['bêtes/panther', 'bêtes/puma'])
    await rm(join(fixture.folder, 'items.csv'))
    await run()
    assert.deepEqual(await items(), ['bêtes/leopard', 'bêtes/puma'])
  })

  test('that are renamed to UTF-8 keep their item, and a copy elsewhere does not take it', async () => {
    await putAs('\xe9l\xe9phant.png', 'latin1', 1)
    await run()
    const before = await fixture.items()
    await card('zoo/tusks.png', 1)
    assert.deepEqual(countsOf(await run()), { imported: 1, unchanged: 1 })
    assert.deepEqual((await fixture.items()).get('pictures/éléphant'), before.get('pictures/éléphant'))
    await rename(pathOf('\xe9l\xe9phant.png', 'latin1'), join(fixture.folder, 'éléphant.png'))
    await run()
    assert.deepEqual((await fixture.items()).get('pictures/éléphant'), before.get('pictures/éléphant'))
  })

  test('are refused where no encoding gives letters, and where another file has the name', async () => {
    await putAs('\xb0\xb1\xb2.png', 'latin1', 1)
    await mkdir(pathOf('zoo', 'latin1'))
    await putAs('zoo/caf\xe9.png', 'latin1', 2)
    await card('zoo/café.png', 3)
    const { refused, ...report } = await run()
    assert.deepEqual(
      refused.map(({ path, code, detail }) => [path, code, detail.split(':')[0]]),
      [
        ['zoo/café.png', 'name_unusable', 'Its name is that of another file here, in another encoding'],
        ['\uFFFD\uFFFD\uFFFD.png', 'name_unusable', 'Its name lost letters when the file was copied'],
      ],
    )
    assert.equal(report.imported, 1)
  })
})
