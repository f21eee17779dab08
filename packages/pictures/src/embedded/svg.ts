import { SaxesParser } from 'saxes'
import { decodeXml } from '../svg/text.ts'
import { type EmbeddedText, longestField } from './embedded-text.ts'

const metadataStart = /<(?:[\w.-]+:)?metadata[\s>]/
const metadataEnd = /<\/(?:[\w.-]+:)?metadata\s*>/
const drawn = new Set('g path rect circle ellipse line polygon polyline image text use switch a'.split(' '))
const partLength = 4096

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

/** The first title that is a child of the root: read in small parts, up to the first element that is drawn. */
const findTitle = (text: string): string | null => {
  const path: string[] = []
  let title: string | null = null
  let isDone = false
  const parser = new SaxesParser()
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name }) => {
    path.push(localName(name))
    if (path.length === 2 && drawn.has(path[1] ?? '')) isDone = true
    if (path.length === 2 && path[1] === 'title' && !isDone) title ??= ''
  })
  parser.on('text', (part) => {
    if (path.length === 2 && path[1] === 'title' && !isDone) title += part
  })
  parser.on('closetag', () => {
    if (path.length === 2 && title !== null) isDone = true
    path.pop()
  })
  for (let at = 0; at < text.length && !isDone; at += partLength) parser.write(text.slice(at, at + partLength))
  return title
}

const findMetadata = (text: string): string | null => {
  const start = text.search(metadataStart)
  if (start === -1) return null
  const rest = text.slice(start, start + longestField)
  const end = metadataEnd.exec(rest)
  return end ? rest.slice(0, end.index + end[0].length) : rest
}

/** What a drawing says of itself: the title of its root, and its metadata element. Bytes that are cut short are read as far as they go. */
export const readSvgText = (bytes: Buffer): EmbeddedText => {
  const whole = bytes.subarray(0, bytes.lastIndexOf('>') + 1)
  const text = decodeXml(whole.length > 0 ? whole : bytes)
  const [title, metadata] = [findTitle(text), findMetadata(text)]
  return { xmp: metadata === null ? [] : [metadata], titles: title === null ? [] : [title], authors: [], rights: [] }
}
