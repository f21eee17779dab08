import { linesOfHtml } from '../html/plain-text.ts'
import { type CommonsFile, fileOfTitle } from './wikimedia-file.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  return isObject(value) ? Object.values(value) : []
}

/** What a reader of the page does not see. */
const HIDDEN = /<(\w+)\b[^>]*\bstyle\s*=\s*"[^"]*display:\s*none[^"]*"[^>]*>[\s\S]*?<\/\1\s*>/gi

const textOf = (html: string): string => linesOfHtml(html.replace(HIDDEN, '')).join(', ')

const textIn = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return textOf(String(value)) || null
  if (!isObject(value)) return null
  const [text] = [value.en, ...Object.values(value)].filter((each) => typeof each === 'string')
  return text === undefined ? null : textOf(String(text)) || null
}

/** A text alone, or one in each language. */
const descriptionsIn = (value: unknown): CommonsFile['descriptions'] => {
  if (typeof value === 'string') return linesOfHtml(value).map((text) => ({ language: '', text }))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([language, html]) =>
    typeof html === 'string' && !language.startsWith('_')
      ? linesOfHtml(html)
          .slice(0, 1)
          .map((text) => ({ language, text }))
      : [],
  )
}

const readPage = (page: unknown): CommonsFile[] => {
  if (!isObject(page) || typeof page.title !== 'string') return []
  const title = fileOfTitle(page.title)
  const info = childrenOf(page.imageinfo).find(isObject)
  const fields = info?.extmetadata
  if (title === null || !isObject(fields)) return []
  const fieldOf = (name: string): unknown => {
    const field = fields[name]
    return isObject(field) ? field.value : null
  }
  return [
    {
      title,
      descriptions: descriptionsIn(fieldOf('ImageDescription')),
      author: textIn(fieldOf('Artist')) ?? textIn(fieldOf('Credit')),
      attribution: textIn(fieldOf('Attribution')),
      licence: textIn(fieldOf('LicenseShortName')) ?? textIn(fieldOf('UsageTerms')),
      licenceUrl: textIn(fieldOf('LicenseUrl')),
    },
  ]
}

const DEEPEST = 4

/** The lists of pages in an answer, in a list of answers, or alone. */
const pagesIn = (value: unknown, depth = 0): readonly unknown[] => {
  if (isObject(value) && value.imageinfo !== undefined) return [value]
  if (depth > DEEPEST) return []
  if (isObject(value))
    return childrenOf(value.query ?? value.pages ?? value).flatMap((each) => pagesIn(each, depth + 1))
  return childrenOf(value).flatMap((each) => pagesIn(each, depth + 1))
}

/**
 * The files in answers of the API of Wikimedia Commons (`prop=imageinfo&iiprop=extmetadata`), of one or of several, in any format version. Throws
 * where the text is no JSON.
 */
export const readApi = (text: string): CommonsFile[] => pagesIn(JSON.parse(text)).flatMap(readPage)
