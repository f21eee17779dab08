import { skipMisc } from './prolog.ts'

const doctype = /<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/iy
const startTag = /<(?:[\w.-]+:)?svg(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'>])*>/y
const sizeAttribute = /\s(?:width|height|viewBox)\s*=\s*(?:"[^"]*"|'[^']*')/g
const viewBoxAttribute = /\sviewBox\s*=\s*["']([^"']*)["']/

/** The root element of an SVG: where its start tag lies in the text, and what it states about the size. */
export type Root = {
  readonly text: string
  readonly at: number
  readonly tag: string
  /** Whether both width and height are stated in a unit other than percent. */
  readonly hasSize: boolean
  /** The four numbers of the view box; null without a valid one. */
  readonly viewBox: readonly [number, number, number, number] | null
}

const hasAbsolute = (tag: string, side: 'width' | 'height'): boolean =>
  new RegExp(`[\\s;"']${side}\\s*(?:=\\s*["']|:)\\s*\\+?[\\d.][^"'%;]*["';]`).test(tag)

const readViewBox = (tag: string): Root['viewBox'] => {
  const numbers =
    viewBoxAttribute
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const [left = 0, top = 0, width = 0, height = 0] = numbers
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
    ? [left, top, width, height]
    : null
}

const skipProlog = (text: string): number => {
  const at = skipMisc(text, 0)
  doctype.lastIndex = at
  return doctype.test(text) ? skipMisc(text, doctype.lastIndex) : at
}

/** Finds the root element; null if the text does not begin with one. */
export const readRoot = (text: string): Root | null => {
  const at = skipProlog(text)
  startTag.lastIndex = at
  const [tag] = startTag.exec(text) ?? []
  if (tag === undefined) return null
  const hasSize = hasAbsolute(tag, 'width') && hasAbsolute(tag, 'height')
  return { text, at, tag, hasSize, viewBox: readViewBox(tag) }
}

// libvips looks for these letters, which a root element with a prefix does not have.
const mark = '<!--<svg-->'
const namespace = 'http://www.w3.org/2000/svg'

/** The SVG for the decoder: without what stands before its root element, and in the namespace that some are copied without. */
export const encodeRoot = ({ text, at, tag }: Root): Buffer => {
  const body = text.slice(at)
  const isBare = /^<svg[\s/>]/i.test(tag) && !/\sxmlns\s*=/.test(tag)
  return Buffer.from(mark + (isBare ? `<svg xmlns="${namespace}"${body.slice('<svg'.length)}` : body))
}

/** The same root with this view box, and `longest` user units long. */
export const resizeRoot = ({ text, at, tag }: Root, viewBox: NonNullable<Root['viewBox']>, longest: number): Root => {
  const [, , width, height] = viewBox
  const [wide, high] = [width, height].map((side) => (side * longest) / Math.max(width, height))
  const bare = tag.replace(sizeAttribute, '')
  const afterName = bare.search(/[\s/>]/)
  const size = ` width="${wide}" height="${high}" viewBox="${viewBox.join(' ')}"`
  const resized = bare.slice(0, afterName) + size + bare.slice(afterName)
  return { text: resized + text.slice(at + tag.length), at: 0, tag: resized, hasSize: true, viewBox }
}
