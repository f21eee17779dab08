/** Letters that are turned upside down, each with the one that it is. */
const TURNED = new Map(
  'ɐa ɔc ǝe əe ɟf ƃg ᵷg ɥh ᴉi ᴉi ɾj ſj ʞk ꞁl ʃl ɯm ɹr ʇt ʌv ʍw ʎy'
    .split(' ')
    .map(([from = '', to = '']) => [from, to] as const),
)
/** What other letters look like when they are turned. */
const SAME_OR_OTHER = new Map(
  [...'bqdpnuoosszzxxllii'].flatMap((letter, at, all) =>
    at % 2 === 0 ? [[letter, all[at + 1] ?? ''] as const, [all[at + 1] ?? '', letter] as const] : [],
  ),
)
const TURNED_LETTER = new RegExp(`[${[...TURNED.keys()].join('')}]`, 'u')

/** A text that was turned upside down, "ʇɐɔ", as it reads; any other text, and one with letters that can't be turned, as it is. */
export const unturn = (text: string): string => {
  if (!TURNED_LETTER.test(text)) return text
  const letters = [...text.toLowerCase()].toReversed()
  const read = letters.map((letter) =>
    /\p{L}/u.test(letter) ? (TURNED.get(letter) ?? SAME_OR_OTHER.get(letter)) : letter,
  )
  return read.includes(undefined) ? text : read.join('')
}
