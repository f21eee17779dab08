import { keyOf } from '../forms/names.ts'
import { fold } from '../normalise/fold.ts'
import type { Dictionary } from '../typo/word-guess.ts'
import { splitArtists, type Titled } from './artist-title.ts'
import { isCameraName, photographerIn } from './camera-name.ts'
import { withoutCapitals } from './capitals.ts'
import { withoutExportMarks } from './export-marks.ts'
import { createKnownWordSplitter } from './known-words.ts'
import { findCodes } from './numbers/codes.ts'
import { withoutInnerCounters } from './numbers/counters.ts'
import { withoutLabels } from './numbers/labels.ts'
import { withoutLastNumbers, withoutOrderNumbers } from './numbers/order-numbers.ts'
import { withoutParameters } from './numbers/parameters.ts'
import { withoutSizes } from './numbers/sizes.ts'
import { withoutVariantLetters } from './numbers/variant-letters.ts'
import { withoutCopyMarks } from './numbers/variants.ts'
import { turnQualifier } from './qualifier.ts'
import { withoutSeries } from './series.ts'
import { withoutSharedParts } from './shared-parts.ts'
import { withoutSharedWords } from './shared-words.ts'
import { inSpokenOrder } from './spoken-order.ts'
import { stemOf } from './stem.ts'
import { createGluedWordSplitter, spaced } from './words.ts'

/** What a name can be said by: an emoji alone is none. */
const LETTER = /[\p{L}\p{N}]/u

/** What a file name says of its picture. */
export type FileNameReading = {
  /** What the picture shows; empty when the name says nothing that can be guessed. */
  readonly answer: string
  /** Other names that are right as well. */
  readonly aliases: readonly string[]
  /** Who made it, where the files of the folder are named after artist and title. */
  readonly artist: string | null
  /** Whether a number or a mark says that it is another picture of the same answer. */
  readonly isCopy: boolean
}

const isFirst = (name: string, place: number, names: readonly string[]): boolean =>
  names.findIndex((other) => keyOf(fold(other)) === keyOf(fold(name))) === place

type Cleaned = { readonly stem: string; readonly text: string }

const clean = (fileName: string): Cleaned => {
  const stem = stemOf(fileName)
  return { stem, text: withoutExportMarks(stem) }
}

const isNamed = ({ stem, text }: Cleaned): boolean => !isCameraName(stem) && !isCameraName(text)

const unnamed = ({ stem }: Cleaned): FileNameReading => {
  const photographer = photographerIn(stem)
  return { answer: '', aliases: [], artist: photographer && spaced(photographer), isCopy: false }
}

type Split = (name: string) => string

/** A name in quotes as a whole. */
const QUOTED = /^["'“„«‘‚»](?<name>[^"“”„«»]+)["'”“»’‘«]$/u
const withoutQuotes = (text: string): string => QUOTED.exec(text)?.groups?.name?.trim() ?? text

const toReading = ({ title, artist }: Titled, isCopy: boolean, split: Split): FileNameReading => {
  const parts = isCameraName(title) ? [] : title.split('~').flatMap((part) => turnQualifier(withoutQuotes(part.trim())))
  const [answer = '', ...aliases] = parts
    .map((part) => split(spaced(part)))
    .filter((part) => LETTER.test(fold(part)))
    .filter(isFirst)
  return { answer, aliases, artist: artist && spaced(artist), isCopy }
}

const readNamed = (cleaned: readonly Cleaned[], dictionary: Dictionary | undefined): FileNameReading[] => {
  const texts = cleaned.map(({ text }) => text)
  const ordered = withoutSharedParts(withoutSeries(withoutOrderNumbers(withoutLabels(texts))), dictionary)
  const names = withoutSharedWords(withoutLastNumbers(ordered))
  const stems = withoutCopyMarks(withoutVariantLetters(withoutInnerCounters(withoutParameters(withoutSizes(names)))))
  const titled = splitArtists(inSpokenOrder(withoutCapitals(stems)))
  const titles = titled.map(({ title }) => spaced(title))
  const [atSiblings, atWords] = [createGluedWordSplitter(titles), createKnownWordSplitter(titles, dictionary)]
  const split = (name: string) => atWords(atSiblings(name))
  return titled.map((each, at) => {
    const isCopy = cleaned[at]?.stem !== texts[at] || names[at] !== stems[at]
    return toReading(each, isCopy, split)
  })
}

/**
 * Reads the file names of one folder, in their order: a number or a mark is taken for what it is by the names beside it. `~` separates
 * names of the same picture. README.md has the rules as a table. With the words of English a folder in English has its glued words parted.
 */
export const readFileNames = (fileNames: readonly string[], dictionary?: Dictionary): FileNameReading[] => {
  const cleaned = fileNames.map(clean)
  const isCode = findCodes(cleaned.map(({ text }) => text))
  const says = cleaned.map((each, at) => isNamed(each) && isCode[at] !== true)
  const named = readNamed(
    cleaned.filter((_, at) => says[at]),
    dictionary,
  ).values()
  return cleaned.map((each, at) => (says[at] ? named.next().value : undefined) ?? unnamed(each))
}
