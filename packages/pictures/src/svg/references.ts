import { accept, damaged, type PictureResult, refuse } from '../refusal.ts'
import { open } from '../vips.ts'

const token = /<([a-z][\w:.-]*)|(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const cssUrl = /url\(\s*["']?([^"')]*)/gi
const raster = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i

const unquoted = (text: string): string => text.replace(/&(?:quot|apos|#34|#39|#x22|#x27);/gi, "'")

// Links (<a href>) fetch nothing; every other href or src names what would be drawn.
const drawnHrefs = (text: string): string[] => {
  const hrefs: string[] = []
  let element = ''
  for (const [, name, double, single] of text.matchAll(token)) {
    if (name !== undefined) element = name.toLowerCase()
    else if (element !== 'a' && !element.endsWith(':a')) hrefs.push((double ?? single ?? '').trim())
  }
  return hrefs
}

const refersOutside = (text: string, hrefs: readonly string[]): boolean =>
  /<!ENTITY|<\?xml-stylesheet|@import/i.test(text) ||
  hrefs.some((href) => href !== '' && !href.startsWith('#') && !raster.test(href)) ||
  [...unquoted(text).matchAll(cssUrl)].some(([, url = '']) => !/^\s*(?:#|data:|$)/i.test(url))

const lineBreak = /&#(?:9|10|13|32|x9|xa|xd|x20);|\s/gi

const decodeEmbedded = (href: string): Buffer => {
  const base64 = href.slice(href.indexOf(',') + 1).replace(lineBreak, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw new TypeError('not base64')
  return Buffer.from(base64, 'base64')
}

// The decoder sets no limit to pictures inside an SVG, so their headers are read here; null if one cannot be.
const embeddedPixels = async (hrefs: readonly string[]): Promise<number | null> => {
  let sum = 0
  try {
    for (const href of hrefs.filter((href) => raster.test(href))) {
      const { width, height } = await open(decodeEmbedded(href)).metadata()
      sum += width * height
    }
  } catch {
    return null
  }
  return sum
}

/** Refuses the text of an SVG that draws on anything outside itself, or that embeds pictures of more than `maxPixels` in all. */
export const checkReferences = async (text: string, maxPixels: number): Promise<PictureResult<null>> => {
  const hrefs = drawnHrefs(text)
  if (refersOutside(text, hrefs))
    return refuse('external_reference', 'The SVG refers to other files: embed them, or save it as a PNG.')
  const pixels = await embeddedPixels(hrefs)
  if (pixels === null) return damaged()
  if (pixels > maxPixels)
    return refuse(
      'too_many_pixels',
      'The pictures inside the SVG are too large: embed smaller ones, or save it as a PNG.',
    )
  return accept(null)
}
