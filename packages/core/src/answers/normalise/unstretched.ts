/** No name has a letter three times in a row, but for a few long German ones. */
const STRETCHED = /(\p{L})\1{2,}/iu

/** Each letter may be meant once or twice: two readings a letter. */
const MOST_STRETCHED = 3

/** A text with each stretched letter once or twice: "caaat" as "cat" and "caat"; empty when no letter is stretched. */
export const unstretchedOf = (text: string, left = MOST_STRETCHED): readonly string[] => {
  const [stretch, letter = ''] = STRETCHED.exec(text) ?? []
  if (stretch === undefined || left === 0) return []
  return [letter, letter + letter].flatMap((short) => {
    const one = text.replace(stretch, short)
    return STRETCHED.test(one) ? unstretchedOf(one, left - 1) : [one]
  })
}
