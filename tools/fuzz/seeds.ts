import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { craftXlsx } from '../../packages/catalogue/src/testing/craft-xlsx.ts'
import { craftZip } from '../../packages/catalogue/src/testing/craft-zip.ts'

const SVG =
  '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;" width="9pt" height="9mm" viewBox="0 0 9 9"><title>a</title><use href="#a"/></svg>'
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="en">an otter</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>'
const TEXTS = [
  'sep=;\nfile;name_en;aliases_fr;credit;licence\na.jpg;otter|"an ""otter""";loutre;Ann;CC0\n',
  '{"title":{"en":"a"},"ladder":"art",// none\n"items":{"a.jpg":{"names":{"en":["x"]},"story":{"en":"y"}},}}',
  'en: otter\nfr: loutre\n# none\n',
  '<p>an&nbsp;<b>otter</b></p>',
  "{{Information|description={{en|1=An [[otter|''otter'']]}}|author=Ann}}",
  XMP,
]

/** Small pictures of each format, with what they say of themselves. */
const pictures = async (): Promise<Buffer[]> => {
  const image = sharp({ create: { width: 9, height: 7, channels: 3, background: '#a02020' } })
    .withExif({ IFD0: { Artist: 'a', ImageDescription: 'b' }, IFD3: { GPSLatitude: '51/1 28/1 40/1' } })
    .withXmp(XMP)
  const formats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const
  return [...(await Promise.all(formats.map((format) => image.clone().toFormat(format).toBuffer()))), Buffer.from(SVG)]
}

const sheet = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>file</t></is></c></row></sheetData>'
const archives = (): Buffer[] => [
  craftZip([{ name: 'a/b.txt', content: 'otter' }]),
  craftZip([
    { name: 'collection.anki2', content: 'none' },
    { name: 'media', content: '{"0":"a.jpg"}' },
  ]),
]

/** Writes what each target begins with into a folder of its name. */
export const writeSeeds = async (folder: string): Promise<void> => {
  const seeds = {
    pictures: await pictures(),
    tables: [...TEXTS.map((text) => Buffer.from(text)), craftXlsx({ sheet })],
    archives: archives(),
  }
  for (const [target, all] of Object.entries(seeds)) {
    mkdirSync(join(folder, target), { recursive: true })
    for (const [at, bytes] of all.entries()) writeFileSync(join(folder, target, `seed-${at}`), bytes)
  }
}
