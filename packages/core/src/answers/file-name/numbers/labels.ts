import { fold } from '../../normalise/fold.ts'

/** What people number: questions and lessons, rooms and cases, plates and figures, the objects of an inventory. */
const WORDS =
  'q|question|frage|pregunta|domanda|pergunta|vraag|unit|unité|unidad|unidade|unità|einheit|eenheid|lesson|leçon|lektion|lección|lezione|lição|chapter|chapitre|kapitel|capítulo|capitolo|hoofdstuk|room|raum|saal|salle|sala|zaal|case|showcase|vitrine|vetrina|vitrina|plate|tafel|planche|tavola|lámina|plaat|fig(?:ure|ura|uur)?|abb(?:ildung)?|inv(?:entory|entar|entaire|entario|entaris)?|obj(?:ect|ekt|et|eto|eto)?|cat(?:alogue|alog)?|kat(?:alog)?|lot|no|nr|num|n[°º]'
const NUMBER = '\\d{1,4}(?:[./]\\d{1,4}){0,3}[a-z]?'
/** `Q1 - Paris`, `Unit 2 - bus`, `Frage_6_Wien`, `Inv.-Nr. 1987/12 Amphore`, `Room 3, Case 2, No. 14 - helmet`: where a picture belongs, and the name. */
const LABEL = new RegExp(
  `^(?:(?:${WORDS})[\\s_.-]*(?:n(?:r|o|um(?:ber|mer)?)\\.?)?[\\s_.-]*${NUMBER}(?:\\s*[-–—_.,:)]+[\\s_]*|\\s+))+(?=[\\p{L}\\p{N}])`,
  'iu',
)
/** `1987.12.3 Amphore`: a number of several parts. */
const PARTS = /^\d{1,4}(?:[./]\d{1,4}){2,3}[a-z]?[-–_:\s]+(?=\p{L}{2})/u
const FEWEST = 2
const SHARE = 0.5

/** `GM-2041_teapot`: capitals that all files share and a long or padded number. F-16 and B747 are names. */
const CODE = /^(?<code>\p{Lu}{1,5})[-_. ]?(?:\d{4,6}|0\d{2,5})(?:[-./]\d{1,4})*[-_:\s]+(?=\p{L}{2})/u
const CODES_FEWEST = 3

/** `b_4_knight`, `w_4_knight`, `p-01-cat`: a letter or two and a small number by which a program finds its pictures. */
const SHORT_CODE = /^\p{Ll}{1,2}[-_ ](?<number>\d{1,3})[-_ ]+(?=\p{L}{2})/u

/** 1, 2, 3, 6 is counting; the F-15, F-16 and F-18 are aeroplanes. */
const counts = (numbers: readonly number[]): boolean =>
  Math.min(...numbers) <= 3 && Math.max(...numbers) - Math.min(...numbers) < 2 * new Set(numbers).size

const withoutShortCodes = (names: readonly string[]): readonly string[] => {
  const numbers = names.flatMap((name) => SHORT_CODE.exec(name)?.groups?.number ?? []).map(Number)
  const isShape = numbers.length >= CODES_FEWEST && numbers.length >= SHARE * names.length
  return isShape && new Set(numbers).size > 1 && counts(numbers)
    ? names.map((name) => name.replace(SHORT_CODE, ''))
    : names
}

const isOfMost = (rests: readonly string[], names: readonly string[]): boolean => {
  const labelled = rests.filter((rest, at) => rest !== names[at])
  const isShape = labelled.length >= FEWEST && labelled.length >= SHARE * names.length
  return isShape && new Set(labelled.map(fold)).size === labelled.length
}

const withoutCodes = (names: readonly string[]): readonly string[] => {
  const codes = names.flatMap((name) => CODE.exec(name)?.groups?.code ?? [])
  const rests = names.map((name) => name.replace(CODE, ''))
  return codes.length >= CODES_FEWEST && new Set(codes).size === 1 && isOfMost(rests, names) ? rests : names
}

/**
 * The names of a folder without the number of a question, a unit, a room or an inventory in front, where most have one and a name of its own
 * after it.
 */
export const withoutLabels = (names: readonly string[]): string[] => {
  const uncoded = withoutShortCodes(withoutCodes(names))
  const rests = uncoded.map((name) => name.replace(LABEL, '').replace(PARTS, ''))
  return [...(isOfMost(rests, uncoded) ? rests : uncoded)]
}
