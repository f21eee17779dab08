import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openFolder } from '../folder/folder-source.ts'
import { useImportFixture } from '../testing/import-fixture.ts'
import { importSource } from './import-source.ts'

describe('a source', () => {
  const fixture = useImportFixture()

  test('may state how large its drawings are rasterised, up to 1,600 pixels unless it does', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>'
    await fixture.put('flag.svg', drawing)
    const widths: number[] = []
    for (const limits of [{}, { drawingSide: 300 }]) {
      const imports = { ...fixture.store.imports, picturesByContent: async () => [] }
      const source = { ...(await openFolder(fixture.folder)), name: `source of ${JSON.stringify(limits)}`, limits }
      await importSource(source, { imports, images: fixture.images, fileOf: () => null, now: () => 1 })
      const { pictures } = await fixture.store.imports.knownPack(source.name, '')
      widths.push(...[...pictures.values()].map(({ width }) => width))
    }
    const [usual = 0, stated = 0] = widths
    // a margin is added to what is drawn
    assert.ok(usual > 1_500 && usual <= 1_600, `${usual}`)
    assert.ok(stated > 280 && stated <= 340, `${stated}`)
  })
})
