import type { DeskItem } from '@pd/contract/client'
import { isLanguageCode, LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import type { SafeStorage } from '../../../app/storage.ts'

const KEY = 'desk-second-language'

/** The second language that names are written in: the one chosen last, else the one that most names beside the first have; else none. */
export const secondLanguage = (
  storage: SafeStorage,
  first: LanguageCode,
  items: readonly DeskItem[],
): LanguageCode | undefined => {
  const kept = storage.get(KEY)
  if (kept === '') return undefined
  if (isLanguageCode(kept) && kept !== first) return kept
  const counts = LANGUAGE_CODES.filter((code) => code !== first).map((code) => ({
    code,
    n: items.filter(({ names }) => names[code]).length,
  }))
  const [most] = counts.sort((a, b) => b.n - a.n)
  return most && most.n > 0 ? most.code : undefined
}

/** Keeps which second language names are written in; none where it is undefined. */
export const keepSecondLanguage = (storage: SafeStorage, code: LanguageCode | undefined): void =>
  storage.set(KEY, code ?? '')
