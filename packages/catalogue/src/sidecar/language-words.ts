import { fold, keyOf } from '@pd/core'
import { LANGUAGE_CODES, LANGUAGE_NAMES } from '@pd/languages'

const wordOf = (text: string): string => keyOf(fold(text))

/** What each language of answers is called in itself and in the others: `français`, `French`, `Französisch`… */
const NAMES: ReadonlyMap<string, string> = new Map(
  LANGUAGE_CODES.flatMap((code) => [
    [wordOf(LANGUAGE_NAMES[code]), code] as const,
    ...LANGUAGE_CODES.map((other) => {
      const name = new Intl.DisplayNames([other], { type: 'language' }).of(code) ?? code
      return [wordOf(name), code] as const
    }),
  ]),
)

const ISO_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

const isIsoCode = (code: string): boolean =>
  /^[a-z]{2,3}$/.test(code) && (code === 'und' || ISO_NAMES.of(code) !== undefined)

const LOCALE = /^([a-z]{2,3})(?:[-_ ](?:[a-z]{4}|[a-z]{2}|\d{3}))*$/i

/** The code of a language that is written as a code, with or without a region (`pt-BR` is `pt`), or by its name; else null. */
export const readLanguage = (text: string): string | null => {
  const code = LOCALE.exec(text.trim())?.[1]?.toLowerCase()
  if (code !== undefined && isIsoCode(code)) return code
  return NAMES.get(wordOf(text)) ?? null
}

/** Whether a text is the name or the code of a language that answers are given in, and so can head a column of names. */
export const isAnswerLanguage = (text: string): boolean => LANGUAGE_CODES.some((code) => code === readLanguage(text))
