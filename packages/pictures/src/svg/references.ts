import { sniff } from '../inspect/sniff.ts'
import { accept, damaged, type PictureResult, refuse } from '../refusal.ts'
import { open } from '../vips.ts'
import { readDataUrl } from './data-url.ts'
import { findDrawnUrls } from './drawn-urls.ts'

const outside = () => refuse('external_reference', 'The SVG refers to other files: embed them, or save it as a PNG.')

const nested = () =>
  refuse('external_reference', 'The SVG holds another drawing as a file: ungroup or convert it, or save it as a PNG.')

const tooLarge = () =>
  refuse('too_many_pixels', 'The pictures inside the SVG are too large: embed smaller ones, or save it as a PNG.')

/** The pixels of an embedded picture, by its content and header; 0 for fonts, scripts and texts. */
const pixelsOf = async (url: URL): Promise<PictureResult<number>> => {
  const data = readDataUrl(url)
  if (data === null) return damaged()
  const found = sniff(data.bytes)
  if (found.kind !== 'supported') return data.type.startsWith('image/') ? damaged() : accept(0)
  if (found.format === 'svg') return nested()
  const meta = await open(data.bytes)
    .metadata()
    .catch(() => null)
  return meta === null ? damaged() : accept(meta.width * meta.height)
}

/** The pixels behind one reference of the drawing; those to its own parts have none. */
const pixelsBehind = async (reference: string): Promise<PictureResult<number>> => {
  const text = reference.trim()
  if (text === '' || text.startsWith('#')) return accept(0)
  const url = URL.parse(text)
  return url?.protocol === 'data:' ? pixelsOf(url) : outside()
}

/**
 * Refuses the text of an SVG that draws on anything outside itself, or that embeds pictures of more than `maxPixels` in all: the
 * decoder sets no limit to them. Takes a text without entities of its own.
 */
export const checkReferences = async (text: string, maxPixels: number): Promise<PictureResult<null>> => {
  const { urls, loadsSheets } = findDrawnUrls(text)
  if (loadsSheets) return outside()
  let sum = 0
  for (const url of urls) {
    const pixels = await pixelsBehind(url)
    if (!pixels.ok) return pixels
    sum += pixels.value
    if (sum > maxPixels) return tooLarge()
  }
  return accept(null)
}
