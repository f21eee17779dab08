import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { setUpFolder } from '@pd/testing/set-up'
import type { Note, PackDraft, Refusal } from '../draft.ts'
import { openFolder } from './folder-source.ts'

describe('docs/pictures.md', () => {
  const folder = setUpFolder()
  let document: string
  before(async () => {
    document = await readFile(new URL('../../../../docs/pictures.md', import.meta.url), 'utf8')
  })

  /** The only block of a language in docs/pictures.md. */
  const blockOf = (language: string): string => {
    const [block, ...others] = [...document.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))]
    assert.equal(others.length, 0)
    return block?.[1] ?? assert.fail(`docs/pictures.md has no ${language}`)
  }

  test('the pack.json and the items.csv of docs/pictures.md are read as it shows them', async () => {
    await writeFile(join(folder, 'pack.json'), blockOf('jsonc'))
    await writeFile(join(folder, 'items.csv'), blockOf('csv'))
    for (const picture of ['polar-bear.jpg', 'IMG_2041.jpg']) await writeFile(join(folder, picture), '')
    const said: (Refusal | Note)[] = []
    const packs: PackDraft[] = []
    const source = await openFolder(folder)
    for await (const pack of source.packs({ refuse: (each) => said.push(each), note: (each) => said.push(each) }))
      packs.push(pack)
    assert.deepEqual(said, [])
    const [pack] = packs
    assert.deepEqual(
      [pack?.titles, pack?.licence, pack?.homepage],
      [{ en: 'The zoo', fr: 'Le zoo' }, 'CC BY 4.0', 'https://example.org'],
    )
    assert.deepEqual(
      pack?.items.map(({ slug, names, aliases, credit }) => ({
        slug,
        credit,
        names: names.map(({ locale, text }) => `${locale} ${text}`),
        aliases: aliases.map(({ locale, text }) => `${locale} ${text}`),
      })),
      [
        {
          slug: 'giraffe',
          credit: 'Ann Photographer',
          names: ['en giraffe', 'fr girafe'],
          aliases: ['en long neck', 'en twiga'],
        },
        { slug: 'polar bear', credit: null, names: ['en polar bear', 'fr ours polaire'], aliases: ['en ice bear'] },
      ],
    )
  })
})
