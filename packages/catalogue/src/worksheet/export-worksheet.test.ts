import assert from 'node:assert/strict'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { UI_LANGUAGES } from '@pd/languages'
import { useImportFixture } from '../testing/import-fixture.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { exportWorksheet, type WorksheetWish } from './export-worksheet.ts'
import { createHostFonts } from './letters/host-fonts.ts'
import { SHEET_WORDS } from './sheet/sheet-words.ts'

const NO_FOLDER = join(import.meta.dirname, 'no-fonts')
/** Ten letters of Noto Sans CJK, whose outlines are those of PostScript. */
const FONTS = join(import.meta.dirname, '../testing/fonts')
const FRENCH = { language: 'fr', paper: 'a4' } as const

describe('a pack as a worksheet', () => {
  const fixture = useImportFixture()

  const contentsOf = async () => {
    await fixture.run()
    const [listed] = await fixture.store.packs.list()
    return (await fixture.store.packs.contents(listed?.pack.id ?? '')) ?? assert.fail('no pack')
  }

  const printed = async (wish: WorksheetWish = FRENCH, hostFonts = createHostFonts(NO_FOLDER)) => {
    const { open, ...about } = await exportWorksheet(await contentsOf(), wish, { images: fixture.images, hostFonts })
    const bytes = await buffer(open())
    return { ...about, bytes, pdf: readPdf(bytes) }
  }

  const putNames = async (names: readonly string[]) => {
    for (const at of names.keys()) await fixture.card(`${at}.png`, at + 1)
    const rows = names.map((name, at) => `${at}.png,"${name}"`)
    await fixture.put('items.csv', `file,name_fr\n${rows.join('\n')}\n`)
    await fixture.put('pack.json', '{"title":{"fr":"Le zoo"},"credit":"Ann","licence":"CC BY 4.0","ladder":[2,4,8]}')
  }

  test('has four pictures a page at three levels, and answers, credits and licences on the last one', async () => {
    await putNames(['le lion', 'la loutre', 'l’ours', 'le cygne', 'le renard'])
    const { pdf, pages, pictures, fileName, missing } = await printed()
    assert.deepEqual([pictures, pages, missing, fileName], [5, 3, 0, 'le-zoo.pdf'])
    assert.deepEqual(
      pdf.pages.map(({ width, height }) => [width, height]),
      Array.from({ length: 3 }, () => [595.28, 841.89]),
    )
    const frames = pdf.pages.map(({ drawing }) => drawing.match(/ re S/g)?.length ?? 0)
    assert.deepEqual(frames, [12, 3, 0])
    const [first, second, last] = pdf.pages.map(({ text }) => text)
    const words = SHEET_WORDS.fr
    for (const text of [first, second]) {
      for (const said of ['Le zoo', words.name, words.date, words.task]) assert.ok(text?.includes(said), said)
      assert.doesNotMatch(text ?? '', /lion|loutre|ours|cygne|renard/)
    }
    for (const said of ['le lion', 'la loutre', 'l’ours', words.answers, words.credits, '1–5: Ann · CC BY 4.0'])
      assert.ok(last?.includes(said), said)
  })

  test('numbers answers as it numbers pictures, in an order that says nothing of the names', async () => {
    await putNames(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `${letter}${letter}`))
    const { items } = await contentsOf()
    const byContent = items.flatMap(({ names, pictures }) =>
      pictures.map(({ sha256 }) => ({ sha256, name: names[0]?.text })),
    )
    byContent.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
    const text = (await printed()).pdf.pages.at(-1)?.text ?? ''
    const answers = [...text.matchAll(/(\d)\.(\w\w)/g)].map(([, , name]) => name)
    assert.deepEqual(
      answers,
      byContent.map(({ name }) => name),
    )
    assert.notDeepEqual(answers, answers.toSorted())
  })

  test('keeps what a name says in any script', async () => {
    const names = [
      'Łódź Şığ',
      'Белый медведь',
      'Πολική',
      'ध्रुवीय भालू',
      'หมีขั้วโลก',
      'თეთრი',
      'Սպիտակ',
      '북극곰',
      'クマ',
      '北极熊',
    ]
    await putNames(names)
    const { pdf } = await printed()
    for (const name of names)
      assert.ok(
        pdf.pages.at(-1)?.text.includes(name.replaceAll(' ', '')) || pdf.pages.at(-1)?.text.includes(name),
        name,
      )
  })

  const ofChina = ['北极熊', 'クマ', '북극곰']

  test('draws letters of China, Japan and Korea with a font of the machine', async () => {
    await putNames(ofChina)
    const { pdf, bytes, boxes } = await printed(FRENCH, createHostFonts(FONTS))
    const last = pdf.pages.at(-1)?.text ?? ''
    for (const name of ofChina) assert.ok(last.includes(name), name)
    const written = bytes.toString('latin1')
    assert.match(written, /\/Subtype \/Type3 .*\/LastChar 7 .*\/Differences \[0 \/g00 /)
    assert.doesNotMatch(written, /CIDFontType0/)
    assert.equal(boxes, 0)
    assert.ok(!last.includes(SHEET_WORDS.fr.readersFonts.slice(0, 20)))
    assert.deepEqual((await printed(FRENCH, createHostFonts(FONTS))).bytes, bytes)
  })

  test('says on its last page which letters the program that shows it has to draw, and which are boxes', async () => {
    await putNames([...ofChina, 'ខ្លា'])
    const { pdf, boxes } = await printed()
    const last = pdf.pages.at(-1)?.text.replaceAll(' ', '') ?? ''
    assert.ok(last.includes(SHEET_WORDS.fr.readersFonts.replaceAll(' ', '')))
    assert.equal(boxes, 4)
    assert.ok(last.includes(`${SHEET_WORDS.fr.noFont}: U+1781 U+179B U+17B6 U+17D2`.replaceAll(' ', '')))
  })

  test('takes no file for a font that is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pd-fonts-'))
    await writeFile(join(folder, 'a.ttf'), 'no font')
    await cp(FONTS, join(folder, 'more'), { recursive: true })
    await putNames(ofChina)
    const { bytes, boxes } = await printed(FRENCH, createHostFonts(folder))
    await rm(folder, { recursive: true })
    assert.equal(boxes, 0)
    assert.match(bytes.toString('latin1'), /\/Subtype \/Type3/)
  })

  test('draws Arabic and Hebrew from right to left, and joins the letters of Arabic', async () => {
    await putNames(['دب قطبي', 'דוב קוטב'])
    const text = (await printed()).pdf.pages.at(-1)?.text ?? ''
    for (const name of ['دب قطبي', 'דוב קוטב']) assert.ok(text.includes([...name].reverse().join('')), name)
  })

  test('is on paper of either size, in every language', async () => {
    await putNames(['le lion'])
    for (const language of UI_LANGUAGES) {
      const { pdf } = await printed({ language, paper: 'letter' })
      assert.deepEqual([pdf.pages[0]?.width, pdf.pages[0]?.height], [612, 792])
      assert.ok(pdf.pages[0]?.text.includes(SHEET_WORDS[language].task), language)
      assert.ok(pdf.pages[1]?.text.includes('le lion'))
    }
  })

  test('leaves out pictures without a name, counts those whose copy is gone, and is the same bytes each time', async () => {
    await putNames(['le lion', 'la loutre'])
    await fixture.card('IMG_2041.png', 9)
    const { bytes, pictures } = await printed()
    assert.equal(pictures, 2)
    assert.deepEqual((await printed()).bytes, bytes)
    const contents = await contentsOf()
    const gone = contents.items.find(({ names }) => names.length > 0)?.pictures[0]?.id
    const images = {
      ...fixture.images,
      list: async () => new Set([...(await fixture.images.list())].filter((id) => id !== gone)),
    }
    const { pictures: left, missing } = await exportWorksheet(contents, FRENCH, {
      images,
      hostFonts: createHostFonts(NO_FOLDER),
    })
    assert.deepEqual([left, missing], [1, 1])
  })

  test('of a pack without names has no page of pictures', async () => {
    await fixture.card('IMG_2041.png', 9)
    const { pdf } = await printed()
    assert.equal(pdf.pages.length, 1)
  })
})
