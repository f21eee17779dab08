/** The most characters of a name or title: what a person can type, and a page can show on two lines. */
export const NAME_MAX = 200

// Joiners stay where Indic scripts, Persian and emojis need them, tags where they make a flag, variants after what they vary.
const JOINER = '(?<=[\\p{M}\\p{Script=Arabic}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])[\\u200C\\u200D]'
const FLAG_TAG = '(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007F}]*)[\\u{E0020}-\\u{E007F}]'
const VARIANT = '(?<=\\S)\\p{Variation_Selector}'
const UNSEEN = new RegExp(`(?!${JOINER}|${FLAG_TAG}|${VARIANT})\\p{Default_Ignorable_Code_Point}`, 'gu')
const SPACES = /[\s\p{Cc}]+/gu

/**
 * A text on one line and in writing order: control characters are spaces, and invisible ones that make two texts look alike or reverse
 * their direction are left out.
 */
export const cleanText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(SPACES, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim()

const lengthOf = (text: string): number => (text.length <= NAME_MAX ? text.length : [...text].length)

/** Whether a name or title is longer than `NAME_MAX` characters. */
export const isTooLong = (text: string): boolean => lengthOf(text) > NAME_MAX

/** The first `NAME_MAX` characters of a text, up to a space if one is near. */
export const cutText = (text: string): string => {
  if (!isTooLong(text)) return text
  const start = [...text].slice(0, NAME_MAX - 1).join('')
  const words = start.replace(/\s+\S*$/, '')
  return `${words.length > start.length / 2 ? words : start}…`
}
