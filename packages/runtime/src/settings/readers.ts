import { readBytes, readDurationMs } from './measures.ts'

/** The value of a setting, or the complaint about its text: the rest of a sentence that begins with the setting's name. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: string }

/** Reads the text of a setting. */
export type Reader<T> = (text: string) => Reading<T>

const value = <T>(read: T): Reading<T> => ({ ok: true, value: read })
const complaint = (sentence: string): Reading<never> => ({ ok: false, complaint: sentence })

/** A text as it is. */
export const asText: Reader<string> = value

/** A text that a check finds nothing wrong with; the check returns a complaint, or null. */
export const checkedBy =
  (check: (text: string) => string | null): Reader<string> =>
  (text) => {
    const wrong = check(text)
    return wrong === null ? value(text) : complaint(wrong)
  }

/** A port, 0 to 65535. */
export const asPort: Reader<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? value(Number(text))
    : complaint(`must be a port, 0 to 65535, not "${text}".`)

/** A whole number, 0 or more. */
export const asWholeNumber: Reader<number> = (text) =>
  /^\d{1,12}$/.test(text) ? value(Number(text)) : complaint(`must be a whole number, not "${text}".`)

/** A whole number between two bounds, both included. */
export const asNumberWithin =
  (min: number, max: number): Reader<number> =>
  (text) =>
    /^\d{1,12}$/.test(text) && Number(text) >= min && Number(text) <= max
      ? value(Number(text))
      : complaint(`must be a whole number, ${min} to ${max}, not "${text}".`)

/** A number from 0 to 1. */
export const asShare: Reader<number> = (text) =>
  /^(0(\.\d+)?|1(\.0+)?)$/.test(text) ? value(Number(text)) : complaint(`must be a number from 0 to 1, not "${text}".`)

/** One of a list of words. */
export const oneOf =
  <const W extends string>(...words: readonly W[]): Reader<W> =>
  (text) => {
    const word = words.find((each) => each === text)
    return word === undefined ? complaint(`must be one of ${words.join(', ')}, not "${text}".`) : value(word)
  }

const word = oneOf('yes', 'no')

/** `yes` or `no`, as a boolean. */
export const asYesOrNo: Reader<boolean> = (text) => {
  const reading = word(text)
  return reading.ok ? value(reading.value === 'yes') : reading
}

/** A duration such as `7d`, in milliseconds. */
export const asDurationMs: Reader<number> = (text) => {
  const durationMs = readDurationMs(text)
  return Number.isNaN(durationMs)
    ? complaint(`must be a time such as 7d, 12h or 30m, not "${text}".`)
    : value(durationMs)
}

/** A size such as `2GB`, in bytes. */
export const asBytes: Reader<number> = (text) => {
  const bytes = readBytes(text)
  return Number.isNaN(bytes) ? complaint(`must be a size such as 2GB, 500MB or 1000000, not "${text}".`) : value(bytes)
}
