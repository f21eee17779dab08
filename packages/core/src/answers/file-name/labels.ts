import { fold } from '../normalise/fold.ts'

const WORDS =
  'q|question|frage|pregunta|domanda|pergunta|vraag|unit|unité|unidad|unidade|unità|einheit|eenheid|lesson|leçon|lektion|lección|lezione|lição|chapter|chapitre|kapitel|capítulo|capitolo|hoofdstuk'
/** `Q1 - Paris`, `Unit 2 - bus`, `Frage_6_Wien`: where a picture belongs, and the name. */
const LABEL = new RegExp(`^(?:${WORDS})[\\s_.-]*\\d{1,3}(?:\\s*[-–—_.:)]+[\\s_]*|\\s+)(?=[\\p{L}\\p{N}])`, 'iu')
const FEWEST = 2
const SHARE = 0.5

/** The names of a folder without the number of a question, a unit or a lesson in front, where most have one and a name of its own after it. */
export const withoutLabels = (names: readonly string[]): string[] => {
  const rests = names.map((name) => name.replace(LABEL, ''))
  const labelled = rests.filter((rest, at) => rest !== names[at])
  const isShape = labelled.length >= FEWEST && labelled.length >= SHARE * names.length
  return isShape && new Set(labelled.map(fold)).size === labelled.length ? rests : [...names]
}
