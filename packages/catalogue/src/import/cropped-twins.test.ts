import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import type { DeskEvent, MadeCrop } from '@pd/store'
import { useImportFixture } from '../testing/import-fixture.ts'

describe('the file of a cropped picture in another pack', () => {
  const fixture = useImportFixture()
  const { card, move, run, items } = fixture
  const LEFT = { left: 0, top: 0, width: 0.5, height: 1 }
  const event: DeskEvent = {
    id: 'e',
    at: 1,
    actor: 'ann',
    token: null,
    kind: 'items_changed',
    subject: null,
    detail: null,
  }
  let changes = 0

  const crop = async (name: string, cut: Pick<MadeCrop, 'of' | 'picture'> | null) => {
    const { id = '' } = (await items()).get(name) ?? {}
    const made = cut && { ...LEFT, ...cut, pixels: await fixture.images.crop(cut.of, cut.picture, LEFT) }
    const change = `change ${++changes}`
    const by = { stamp: { id: change, at: 1, account: 'ann' }, event: { ...event, id: change } }
    assert.equal(await fixture.store.curation.editItems([{ item: id, wish: { crop: made } }], by), 'made')
  }
  const pictureOf = async (name: string) => (await items()).get(name)?.pictures[0] ?? assert.fail(name)
  const copyOf = (picture: string) => fixture.images.lend(picture, (path) => readFile(path))

  test('begins whole, and the first one keeps its crop, which can be undone', async () => {
    await card('pets/cat.png', 1)
    await run()
    const whole = await pictureOf('pets/cat')
    await crop('pets/cat', { of: whole, picture: 'PPPPPPPPPPPPPPPP' })
    await card('wild/cat.png', 1)
    await run()
    const twin = await pictureOf('wild/cat')
    assert.equal(await pictureOf('pets/cat'), 'PPPPPPPPPPPPPPPP')
    assert.notEqual(twin, whole)
    assert.deepEqual(await copyOf(twin), await copyOf(whole))
    await crop('pets/cat', null)
    await card('home/cat.png', 1)
    await run()
    assert.deepEqual(await copyOf(await pictureOf('home/cat')), await copyOf(whole))
    assert.deepEqual([await pictureOf('pets/cat'), await pictureOf('wild/cat')], [whole, twin])
  })

  test('is cropped where its item moved along', async () => {
    await card('pets/cat.png', 1)
    await run()
    const { id } = (await items()).get('pets/cat') ?? {}
    await crop('pets/cat', { of: await pictureOf('pets/cat'), picture: 'PPPPPPPPPPPPPPPP' })
    await move('pets', 'wild')
    await run()
    assert.deepEqual((await items()).get('wild/cat'), { id, pictures: ['PPPPPPPPPPPPPPPP'] })
  })
})
