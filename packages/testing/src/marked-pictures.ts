import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { drawTestCard } from './test-card.ts'

/** The text that stands in every place of a marked picture where a camera or a program writes of itself, and that no caller may get. */
export const MARK = 'MARK-51.4779N-0.0015W-SERIAL-4711'

const EXIF = {
  IFD0: { Make: MARK, Model: MARK, Software: MARK, HostComputer: MARK, DocumentName: MARK },
  IFD2: { UserComment: MARK, BodySerialNumber: MARK, LensModel: MARK, CameraOwnerName: MARK, ImageUniqueID: MARK },
  IFD3: {
    ...{ GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 40/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 0/1 5/1' },
    ...{ GPSMapDatum: MARK, GPSProcessingMethod: MARK, GPSAreaInformation: MARK },
  },
}

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmp:CreatorTool="${MARK}" exif:GPSLatitude="${MARK}"/></rdf:RDF></x:xmpmeta>`

/** A colour profile with a text behind its tables. */
const profileWith = async (text: string, folder: string): Promise<string> => {
  const sample = await sharp(await drawTestCard(1))
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
  const { icc = Buffer.alloc(0) } = await sharp(sample).metadata()
  const profile = Buffer.concat([icc, Buffer.from(text), Buffer.alloc(4 - ((icc.length + text.length) % 4))])
  profile.writeUInt32BE(profile.length)
  const path = join(folder, 'marked.icc')
  await writeFile(path, profile)
  return path
}

/** A JPEG with a comment, and a block of an application that no reader knows. */
const withSegments = (jpeg: Buffer): Buffer => {
  const text = Buffer.from(MARK)
  const segment = (code: number) => Buffer.concat([Buffer.from([0xff, code, 0, text.length + 2]), text])
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xfe), segment(0xeb), jpeg.subarray(2), text])
}

const pngText = (keyword: string): Buffer => {
  const body = Buffer.from(`tEXt${keyword}\0${MARK}`)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const PNG_HEAD = 33
const withTexts = (png: Buffer): Buffer =>
  Buffer.concat([
    png.subarray(0, PNG_HEAD),
    pngText('Comment'),
    pngText('Software'),
    png.subarray(PNG_HEAD),
    Buffer.from(MARK),
  ])

const withGifComment = (gif: Buffer): Buffer =>
  Buffer.concat([gif.subarray(0, -1), Buffer.from([0x21, 0xfe, MARK.length]), Buffer.from(`${MARK}\0;`, 'latin1')])

const drawing = `<?xml version="1.0"?><!-- ${MARK} --><svg xmlns="http://www.w3.org/2000/svg" xmlns:a="urn:a" width="120" height="80" a:path="/home/${MARK}" id="${MARK}"><desc>${MARK}</desc><script>var a = "${MARK}"</script><rect width="120" height="40" fill="#a03020" data-a="${MARK}"/><rect y="40" width="60" height="40" fill="#204080"/></svg>`

/** Writes a picture of each format, marked wherever that format has a place for text but those of title, author and rights, which are shown. */
export const putMarkedPictures = async (folder: string): Promise<readonly string[]> => {
  await mkdir(join(folder, 'marked'), { recursive: true })
  const profile = await profileWith(MARK, folder)
  const card = async (seed: number) =>
    sharp(await drawTestCard(seed))
      .withExif(EXIF)
      .withXmp(XMP)
      .withIccProfile(profile)
  const files: Readonly<Record<string, Buffer | string>> = {
    'zebra.jpg': withSegments(await (await card(1)).jpeg().toBuffer()),
    'giraffe.png': withTexts(await (await card(2)).png().toBuffer()),
    'otter.webp': await (await card(3)).webp().toBuffer(),
    'walrus.tif': await (await card(4)).tiff().toBuffer(),
    'lizard.avif': await (await card(5)).avif({ effort: 0 }).toBuffer(),
    'beetle.gif': withGifComment(await (await card(6)).gif().toBuffer()),
    'lantern.svg': drawing,
  }
  for (const [name, bytes] of Object.entries(files)) {
    if (!Buffer.from(bytes).includes(MARK)) throw new Error(`${name} is not marked`)
    await writeFile(join(folder, 'marked', name), bytes)
  }
  return Object.keys(files)
}
