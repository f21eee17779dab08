import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { fold, type Name } from '@pd/core'
import type { UiLanguage } from '@pd/languages'
import { readMosaics } from '@pd/pictures'
import type { PackContents, PackedItem } from '@pd/store'
import { answersOf } from '../export/answers-of.ts'
import { describeItem, slugOf, standardName } from '../export/exported-items.ts'
import type { Images } from '../images.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { inSlices } from '../snapshot/in-slices.ts'
import type { HostFonts } from './letters/host-fonts.ts'
import { createTypesetter, type Lacking } from './letters/typesetter.ts'
import { collectFonts } from './pdf/used-fonts.ts'
import { type PdfPage, writePdf } from './pdf/write-pdf.ts'
import { type AnswerColumns, answerPage, answerPageCount, type Entry, setAnswers } from './sheet/answer-pages.ts'
import { writeSheetCredits } from './sheet/credits.ts'
import { PAPERS, type Paper, PICTURES_A_PAGE, sheetLevels } from './sheet/paper.ts'
import { questionPage, type Sheet } from './sheet/question-page.ts'
import { SHEET_WORDS, type SheetWords } from './sheet/sheet-words.ts'

/** How a worksheet is wanted. */
export type WorksheetWish = { readonly language: UiLanguage; readonly paper: Paper }

/** A worksheet, ready to be read once. */
export type Worksheet = {
  /** What to call the file. */
  readonly fileName: string
  readonly pictures: number
  readonly pages: number
  /** How many pictures have no working copy any more, so that they are not on it. */
  readonly missing: number
  /** How many letters no font was found for, so that they stand as boxes. */
  readonly boxes: number
  /** Opens the PDF; it fails where a working copy goes while it is read. */
  readonly open: () => Readable
}

type Copies = Pick<Images, 'lend' | 'list'>

/** What a worksheet is made with. */
type WorksheetTools = { readonly images: Copies; readonly hostFonts: HostFonts }

type Shown = { readonly number: number; readonly item: SidecarItem; readonly id: string }

type Found = { readonly key: string; readonly item: SidecarItem; readonly id: string }

const byKey = (one: Found, other: Found): number => (one.key < other.key ? -1 : Number(one.key > other.key))

/** In the order of their contents' hashes: it is the same each time, and says nothing of the names. */
const findPictures = async (items: readonly PackedItem[], images: Copies) => {
  const copies = await images.list()
  const named = items
    .map((packed) => ({ packed, item: describeItem(packed) }))
    .filter(({ item }) => fold(standardName(item)) !== '')
  const found = named.flatMap(({ packed, item }) =>
    packed.pictures.map(({ id, sha256 }): Found => ({ key: `${sha256} ${id}`, item, id })),
  )
  const there = found.filter(({ id }) => copies.has(id)).sort(byKey)
  const pictures = there.map(({ item, id }, at): Shown => ({ number: at + 1, item, id }))
  return { pictures, missing: found.length - there.length }
}

const OTHERS_MOST = 4

/** The answer that is written first, and the other right ones in the language of the sheet. */
const toAnswer = ({ number, item }: Shown, language: UiLanguage): Entry => {
  const isSpoken = ({ locale }: Name) => locale === language || locale === 'und'
  const [name = ''] = answersOf(item, language)
  const spoken = { ...item, names: item.names.filter(isSpoken), aliases: item.aliases.filter(isSpoken) }
  const others = answersOf(spoken, language).filter((text) => text && text.toLowerCase() !== name.toLowerCase())
  return { kind: 'answer', number, name, others: others.slice(0, OTHERS_MOST).join(' · ') }
}

const writeEntries = (pictures: readonly Shown[], { pack }: PackContents, language: UiLanguage): Entry[] => {
  const { credits, unlicensed } = SHEET_WORDS[language]
  const answers = pictures.map((shown) => toAnswer(shown, language))
  const notes = writeSheetCredits(pack, pictures, unlicensed).map((text): Entry => ({ kind: 'note', text }))
  return [...answers, ...(notes.length > 0 ? [{ kind: 'heading', text: credits } as const] : []), ...notes]
}

const pointOf = (letter: string): string => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`

/** What a reader should know of letters that no font here draws. */
const writeLacking = ({ readers, boxes }: Lacking, { readersFonts, noFont }: SheetWords): Entry[] => {
  const named = boxes.length > 0 ? [`${noFont}: ${boxes.map(pointOf).join(' ')}`] : []
  return [...(readers ? [readersFonts] : []), ...named].map((text): Entry => ({ kind: 'note', text }))
}

const textsOf = (entry: Entry): string[] => (entry.kind === 'answer' ? [entry.name, entry.others] : [entry.text])

type Pages = {
  readonly pictures: readonly Shown[]
  readonly images: Copies
  readonly cells: readonly number[]
  readonly columns: AnswerColumns
  readonly sheet: Sheet
}

/** Each page waits for its pictures, which are decoded beside the thread that answers requests. */
async function* drawPages({ pictures, images, cells, columns, sheet }: Pages): AsyncGenerator<PdfPage> {
  for (let from = 0; from < pictures.length; from += PICTURES_A_PAGE) {
    const questions = []
    for (const { number, id } of pictures.slice(from, from + PICTURES_A_PAGE))
      questions.push({ number, mosaics: await images.lend(id, (copyPath) => readMosaics({ copyPath, cells })) })
    yield questionPage(questions, from / PICTURES_A_PAGE + 1, sheet)
  }
  for (let at = 0; at < answerPageCount(columns); at++) yield answerPage(columns, at, sheet)
}

/**
 * A pack as a worksheet in PDF: each picture that has a name at three levels, numbered, with a line to write on; the answers, credits and licences
 * are on the last pages. One page is in memory at a time, however large the pack is. The same pack makes the same bytes.
 */
export const exportWorksheet = async (
  contents: PackContents,
  { language, paper }: WorksheetWish,
  { images, hostFonts }: WorksheetTools,
): Promise<Worksheet> => {
  const { pack, items } = contents
  const { pictures, missing } = await findPictures(items, images)
  const [words, entries, fonts] = [SHEET_WORDS[language], writeEntries(pictures, contents, language), collectFonts()]
  const title = pack.titles[language] ?? pack.titles.en ?? Object.values(pack.titles)[0] ?? ''
  const typesetter = await createTypesetter({ texts: [title, ...entries.flatMap(textsOf)], hostFonts })
  const on = { paper: PAPERS[paper], typesetter }
  const all = [...entries, ...writeLacking(typesetter.lacking, words)]
  const columns = await inSlices(setAnswers(all, on), setImmediate)
  const pageCount = Math.ceil(pictures.length / PICTURES_A_PAGE) + answerPageCount(columns)
  const sheet = { ...on, title, words, pageCount, fonts }
  const pages = drawPages({ pictures, images, cells: sheetLevels(pack.ladder), columns, sheet })
  return {
    fileName: `${slugOf(title) || 'pack'}.pdf`,
    pictures: pictures.length,
    pages: pageCount,
    missing,
    boxes: typesetter.lacking.boxes.length,
    open: () => Readable.from(writePdf({ title, language, pages, fonts: fonts.all }), { objectMode: false }),
  }
}
