import { isCameraName } from '../file-name/camera-name.ts'
import { fold } from '../normalise/fold.ts'
import type { FoldedName } from './folded-names.ts'

/** Why a name may be no name of what a picture shows; the most doubtful first. */
export const NAME_DOUBTS = ['no_name', 'camera_name', 'digits', 'sentence', 'short'] as const
type NameDoubt = (typeof NAME_DOUBTS)[number]

/** The trust in names in which nothing is to be checked; less is more doubtful. */
export const TRUSTED = 9

const MOST_WORDS = 5
const MOST_LETTERS = 60

const RULES: Readonly<Record<Exclude<NameDoubt, 'no_name'>, (text: string) => boolean>> = {
  camera_name: isCameraName,
  digits: (text) => /\p{N}/u.test(text),
  sentence: (text) =>
    text.length > MOST_LETTERS ||
    text.split(/\s+/u).length > MOST_WORDS ||
    /[.!?…]$/u.test(text.replace(/\b\p{L}\.$/u, '')),
  short: (text) => [...fold(text)].length < 3,
}

/** What is to be checked of the names of an item: those in several languages are a person's work, unless a camera gave them. */
export const nameDoubts = (names: readonly FoldedName[]): NameDoubt[] => {
  const own = names.filter(({ kind }) => kind === 'name')
  if (own.length === 0) return ['no_name']
  const isWorkOfPerson = new Set(own.map(({ locale }) => locale)).size > 1
  return (Object.keys(RULES) as Exclude<NameDoubt, 'no_name'>[])
    .filter((doubt) => doubt === 'camera_name' || !isWorkOfPerson)
    .filter((doubt) => own.some(({ text }) => RULES[doubt](text.trim())))
}

/** How far names are trusted: 0 for the most doubtful, {@link TRUSTED} without a doubt. */
export const trustOf = (doubts: readonly NameDoubt[]): number =>
  Math.min(TRUSTED, ...doubts.map((doubt) => NAME_DOUBTS.indexOf(doubt)))
