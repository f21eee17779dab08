import { linesOfHtml } from '../html/plain-text.ts'
import { captionsIn, isObject } from './captions.ts'
import { type CommonsFile, fileOfTitle } from './wikimedia-file.ts'

const childrenOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  return isObject(value) ? Object.values(value) : []
}

/** What a reader of the page does not see. */
const HIDDEN = /<(\w+)\b[^>]*\bstyle\s*=\s*"[^"]*display:\s*none[^"]*"[^>]*>[\s\S]*?<\/\1\s*>/gi

const textOf = (html: string): string => linesOfHtml(html.replace(HIDDEN, '')).join(', ')

/** The texts of a value in several languages, beside which `_type` says that it is one. */
const inLanguages = (value: unknown): [language: string, html: string][] =>
  Object.entries(isObject(value) ? value : {}).flatMap(([language, html]) =>
    typeof html === 'string' && !language.startsWith('_') ? [[language, html]] : [],
  )

const textIn = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return textOf(String(value)) || null
  const texts = inLanguages(value)
  const [, text = ''] = texts.find(([language]) => language === 'en') ?? texts[0] ?? []
  return textOf(text) || null
}

/** A text alone, or one in each language. */
const descriptionsIn = (value: unknown): CommonsFile['descriptions'] => {
  if (typeof value === 'string') return linesOfHtml(value).map((text) => ({ language: '', text }))
  return inLanguages(value).flatMap(([language, html]) =>
    linesOfHtml(html)
      .slice(0, 1)
      .map((text) => ({ language, text })),
  )
}

const readPage = (page: unknown): CommonsFile[] => {
  if (!isObject(page) || typeof page.title !== 'string') return []
  const title = fileOfTitle(page.title)
  const info = childrenOf(page.imageinfo).find(isObject)
  const fields = isObject(info?.extmetadata) ? info.extmetadata : null
  const captions = captionsIn(page)
  if (title === null || (fields === null && captions.length === 0)) return []
  const fieldOf = (name: string): unknown => {
    const field = fields?.[name]
    return isObject(field) ? field.value : null
  }
  return [
    {
      title,
      descriptions: [...descriptionsIn(fieldOf('ImageDescription')), ...captions],
      author: textIn(fieldOf('Artist')) ?? textIn(fieldOf('Credit')),
      attribution: textIn(fieldOf('Attribution')),
      licence: textIn(fieldOf('LicenseShortName')) ?? textIn(fieldOf('UsageTerms')),
      licenceUrl: textIn(fieldOf('LicenseUrl')),
    },
  ]
}

const DEEPEST = 5

/** The lists of pages in an answer, in a list of answers, or alone. */
const pagesIn = (value: unknown, depth = 0): readonly unknown[] => {
  if (isObject(value) && (value.imageinfo ?? value.labels) !== undefined) return [value]
  if (depth > DEEPEST) return []
  if (isObject(value))
    return childrenOf(value.query ?? value.pages ?? value.entities ?? value).flatMap((each) => pagesIn(each, depth + 1))
  return childrenOf(value).flatMap((each) => pagesIn(each, depth + 1))
}

/** The files once more under the names that they had before: a picture that was downloaded earlier still has its old one. */
const movedIn = (answers: readonly unknown[], files: readonly CommonsFile[]): CommonsFile[] => {
  const moves = answers.flatMap((answer) =>
    isObject(answer) && isObject(answer.query) ? childrenOf(answer.query.redirects) : [],
  )
  const byTitle = new Map(files.map((file) => [file.title, file]))
  return moves.flatMap((move) => {
    if (!isObject(move) || typeof move.from !== 'string' || typeof move.to !== 'string') return []
    const [before, file] = [fileOfTitle(move.from), byTitle.get(fileOfTitle(move.to) ?? '')]
    return file && before !== null ? [{ ...file, title: before }] : []
  })
}

/**
 * The files in answers of the API of Wikimedia Commons (`prop=imageinfo&iiprop=extmetadata`, or `action=wbgetentities` for captions), of one or of several,
 * in any format version. Throws where the text is no JSON.
 */
export const readApi = (text: string): CommonsFile[] => {
  const answers: readonly unknown[] = [JSON.parse(text)].flat()
  const files = pagesIn(answers).flatMap(readPage)
  return [...files, ...movedIn(answers, files)]
}
