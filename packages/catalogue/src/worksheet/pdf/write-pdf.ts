import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { digits, textString } from './pdf-text.ts'
import { codesToText, lastCodeOf, type UsedFont, widthsOf } from './used-fonts.ts'

const pack = promisify(deflate)

/** A page: its size in points and what draws it, counted from the lower left. */
export type PdfPage = { readonly width: number; readonly height: number; readonly drawing: string }

/** A document whose pages are made when their turn comes. */
type PdfSource = {
  readonly title: string
  readonly language: string
  readonly pages: AsyncIterable<PdfPage>
  /** The fonts of the pages; asked after the last one. */
  readonly fonts: () => readonly UsedFont[]
}

const [CATALOG, PAGES, RESOURCES, INFO] = [1, 2, 3, 4]

/** Numbers objects and remembers where each begins. */
const createObjects = () => {
  const starts: number[] = []
  let [next, written] = [INFO, 0]
  const write = (parts: readonly (string | Buffer)[]): Buffer => {
    const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
    written += bytes.length
    return bytes
  }
  return {
    number: () => ++next,
    raw: (text: string) => write([text]),
    object: (number: number, ...parts: (string | Buffer)[]): Buffer => {
      starts[number] = written
      return write([`${number} 0 obj\n`, ...parts, '\nendobj\n'])
    },
    /** The table of objects, and where a reader begins. */
    end: (): Buffer => {
      const from = written
      const rows = Array.from(
        { length: next },
        (_, at) => `${String(starts[at + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
      )
      const trailer = `trailer\n<< /Size ${next + 1} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\nstartxref\n${from}\n%%EOF\n`
      return write([`xref\n0 ${next + 1}\n0000000000 65535 f \n${rows.join('')}${trailer}`])
    },
  }
}

type Objects = ReturnType<typeof createObjects>

const streamOf = async (content: string | Buffer, more = ''): Promise<(string | Buffer)[]> => {
  const packed = await pack(content)
  return [`<< /Length ${packed.length} /Filter /FlateDecode${more} >>\nstream\n`, packed, '\nendstream']
}

async function* writeEmbedded(objects: Objects, used: UsedFont, number: number): AsyncGenerator<Buffer> {
  if (used.font.kind !== 'embedded') return
  const { name, file, metrics } = used.font
  const [letters, about, drawings, texts] = [objects.number(), objects.number(), objects.number(), objects.number()]
  const { ascent, descent, capHeight, box } = metrics
  yield objects.object(
    number,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${letters} 0 R] /ToUnicode ${texts} 0 R >>`,
  )
  yield objects.object(
    letters,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${about} 0 R /CIDToGIDMap /Identity /W [${widthsOf(used)}] >>`,
  )
  yield objects.object(
    about,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight} /StemV 80 /FontFile2 ${drawings} 0 R >>`,
  )
  yield objects.object(drawings, ...(await streamOf(file, ` /Length1 ${file.length}`)))
  yield objects.object(texts, ...(await streamOf(codesToText(used))))
}

/** A font of Type 3: each letter is a drawing, in thousandths of its size. */
async function* writeDrawn(objects: Objects, used: UsedFont, number: number): AsyncGenerator<Buffer> {
  if (used.font.kind !== 'drawn') return
  const [texts, letters] = [objects.number(), [...used.letters.values()]]
  const last = lastCodeOf(used)
  const widths = Array.from({ length: last + 1 }, () => 0)
  const [named, drawn]: [string[], string[]] = [[], []]
  for (const { code, width } of letters) {
    const [at, drawing] = [Number.parseInt(code, 16), objects.number()]
    widths[at] = Math.round(width)
    named.push(`${at} /g${code}`)
    drawn.push(`/g${code} ${drawing} 0 R`)
    yield objects.object(drawing, ...(await streamOf(used.font.drawing(at))))
  }
  yield objects.object(
    number,
    `<< /Type /Font /Subtype /Type3 /Name /${used.font.name} /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 /LastChar ${last} /Widths [${widths.join(' ')}] /Encoding << /Type /Encoding /Differences [${named.join(' ')}] >> /CharProcs << ${drawn.join(' ')} >> /Resources << >> /ToUnicode ${texts} 0 R >>`,
  )
  yield objects.object(texts, ...(await streamOf(codesToText(used))))
}

async function* writeCollection(objects: Objects, { font }: UsedFont, number: number): AsyncGenerator<Buffer> {
  if (font.kind !== 'collection') return
  const { name, ordering, encoding } = font
  const [letters, about] = [objects.number(), objects.number()]
  yield objects.object(
    number,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${letters} 0 R] >>`,
  )
  yield objects.object(
    letters,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${about} 0 R /DW 1000 >>`,
  )
  yield objects.object(
    about,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
  )
}

const WRITERS = { embedded: writeEmbedded, drawn: writeDrawn, collection: writeCollection }

async function* writePages(objects: Objects, source: PdfSource, kids: number[]): AsyncGenerator<Buffer> {
  for await (const { width, height, drawing } of source.pages) {
    const [page, content] = [objects.number(), objects.number()]
    kids.push(page)
    yield objects.object(content, ...(await streamOf(drawing)))
    yield objects.object(
      page,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${digits(width)} ${digits(height)}] /Resources ${RESOURCES} 0 R /Contents ${content} 0 R >>`,
    )
  }
}

/**
 * A document as PDF 1.7, a page in memory at a time. It has no time and no chance in it, so the same pages make the same bytes. Fonts are embedded
 * whole, or the letters that are used as drawings; those of a collection are the reader's.
 */
export async function* writePdf(source: PdfSource): AsyncGenerator<Buffer> {
  const objects = createObjects()
  yield objects.raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  const kids: number[] = []
  yield* writePages(objects, source, kids)
  const names: string[] = []
  for (const [at, used] of source.fonts().entries()) {
    const number = objects.number()
    names.push(`/F${at} ${number} 0 R`)
    yield* WRITERS[used.font.kind](objects, used, number)
  }
  yield objects.object(RESOURCES, `<< /Font << ${names.join(' ')} >> >>`)
  yield objects.object(
    PAGES,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  )
  const shown = '/ViewerPreferences << /DisplayDocTitle true >>'
  yield objects.object(
    CATALOG,
    `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang ${textString(source.language)} ${shown} >>`,
  )
  yield objects.object(INFO, `<< /Title ${textString(source.title)} /Producer (Pixel Detective) >>`)
  yield objects.end()
}
