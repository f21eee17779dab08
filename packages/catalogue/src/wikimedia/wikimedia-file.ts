import { cleanText, cutText, licenceAddress, type Name } from '@pd/core'
import { nameIn } from '../beside/text-names.ts'
import { licenceName } from '../beside/xmp.ts'
import { isNoTitle } from '../embedded/title-filter.ts'
import { readLanguage } from '../sidecar/language-words.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'

/** What Wikimedia Commons says of a file, as text. */
export type CommonsFile = {
  /** The name of the file, without `File:`. */
  readonly title: string
  readonly descriptions: readonly { readonly language: string; readonly text: string }[]
  readonly author: string | null
  /** How the author wants to be named, in place of `author`. */
  readonly attribution: string | null
  readonly licence: string | null
  readonly licenceUrl: string | null
}

const SHARED = 'via Wikimedia Commons'

const NAMESPACE = /^(?:file|image|datei|fichier|archivo|immagine|ficheiro|arquivo|imagem|bestand)\s*:\s*/i
/** A smaller copy that Commons made, of which a drawing is a PNG. */
const THUMBNAIL = /^(?:lossy-page\d+-|page\d+-)?\d+px-/i
const DRAWN = /(\.(?:svg|tiff?|webp|xcf))\.(?:png|jpe?g)$/i

/** The same for a file however it was downloaded: with underscores for spaces, with its namespace, as a smaller copy. */
export const commonsKey = (fileName: string): string =>
  fileName
    .replace(/^.*\//, '')
    .normalize('NFC')
    .replaceAll('_', ' ')
    .replace(/^File (?=\S)/, 'File:')
    .replace(NAMESPACE, '')
    .replace(THUMBNAIL, '')
    .replace(DRAWN, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The title of a page as the name of a file; null for a page of anything else. */
export const fileOfTitle = (title: string): string | null =>
  NAMESPACE.test(title) ? title.replace(NAMESPACE, '').trim() : null

const namesOf = ({ descriptions }: CommonsFile, folderLanguage: string): Name[] => {
  const names = new Map<string, string>()
  for (const { language, text } of descriptions) {
    const locale = language === '' ? folderLanguage : readLanguage(language)
    const name = locale === null ? null : nameIn(text, locale)
    if (locale !== null && name && !isNoTitle(name) && !names.has(locale)) names.set(locale, name)
  }
  return [...names].map(([locale, text]) => ({ locale, text }))
}

/** The licence as credits name it: the name that is known here, else the one that its address has, else as it is written. */
const licenceOf = ({ licence, licenceUrl }: CommonsFile): string | null => {
  if (licence !== null && licenceAddress(licence) !== null) return licence
  if (licence !== null && /^pd\b/i.test(licence)) return 'Public domain'
  const byAddress = licenceUrl === null ? null : licenceName(licenceUrl)
  if (byAddress !== null && licenceAddress(byAddress) !== null) return byAddress
  return licence ?? byAddress
}

/** What Commons writes in place of an author who is not told. */
const NOT_TOLD = /lacking author information|^unspecified$/i
/** A link to a talk page is part of a signature; a full stop ends the sentence that a credit goes on with. */
const OF_SIGNATURE = /\s*\(talk\)|(?<=\p{Ll}{4})\.$/gu

const creditOf = ({ attribution, author }: CommonsFile): string | null => {
  const by = cleanText((attribution ?? author ?? '').replace(OF_SIGNATURE, ''))
  if (by === '' || NOT_TOLD.test(by)) return null
  return /\bwikimedia\b|\bcommons\b/i.test(by) ? cutText(by) : `${cutText(by)}, ${SHARED}`
}

/** What Commons says of a file as what a table says of a picture; a description that is no name leaves the name to the file. */
export const itemOfCommons = (file: CommonsFile, folderLanguage: string): SidecarItem => ({
  names: namesOf(file, folderLanguage),
  aliases: [],
  licence: licenceOf(file),
  credit: creditOf(file),
})
