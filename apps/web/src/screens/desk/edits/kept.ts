import type { ItemEdits } from '@pd/contract/client'
import type { ProblemCode } from '../../../app/problem.ts'
import type { KeptTexts } from './kept-texts.ts'

const PREFIX = 'edit/'
/** Digits of an edit's place in the order; the id behind it keeps apart those of two tabs. */
const PLACE_DIGITS = 12

const parse = (text = ''): readonly ItemEdits[] => {
  try {
    return [JSON.parse(text) as ItemEdits]
  } catch {
    return []
  }
}

/** The edits that are kept in the browser, the oldest first; without what can't be read. */
export const readKept = (texts: KeptTexts): readonly ItemEdits[] =>
  texts.keys(PREFIX).flatMap((key) => parse(texts.get(key)))

/** Keeps an edit behind those that are kept. */
export const keepEdit = (texts: KeptTexts, edits: ItemEdits): void => {
  const last = texts
    .keys(PREFIX)
    .at(-1)
    ?.slice(PREFIX.length, PREFIX.length + PLACE_DIGITS)
  const place = String(Number(last ?? 0) + 1).padStart(PLACE_DIGITS, '0')
  texts.set(`${PREFIX}${place}/${edits.id}`, JSON.stringify(edits))
}

/** Forgets an edit that is answered. */
export const forgetEdit = (texts: KeptTexts, id: string): void => {
  for (const key of texts.keys(PREFIX)) if (key.endsWith(`/${id}`)) texts.set(key)
}

const LATER: readonly ProblemCode[] = [
  'unreachable',
  'not_signed_in',
  'starting',
  'stopping',
  'database_unavailable',
  'pictures_unavailable',
  'request_timeout',
  'rate_limited',
  'storage_full',
]

/** Whether an edit that was refused for this may be taken later, and so is kept. */
export const isKeptAfter = (code: ProblemCode): boolean => LATER.includes(code)

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** Draws the id of an edit. */
export const drawEditId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
