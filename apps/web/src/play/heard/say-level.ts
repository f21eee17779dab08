import type { Say } from '../../app/words/say.ts'
import type { ColorName } from '../../mosaic/heard/color-names.ts'
import { type CellName, type NamedCells, runsOf } from '../../mosaic/heard/named-cells.ts'
import { compareColors, type Region, summarize } from '../../mosaic/heard/regions.ts'

/** Who speaks of a level, and in which language. */
export type Speaker = { readonly say: Say; readonly language: string }

/** A list of more places would say nothing. */
const MOST_PLACES = 3

const sayColor = ({ say }: Speaker, name: CellName): string =>
  name === 'background' ? say('heard.background') : say(`color.${name}`)

const sayShare = ({ language }: Speaker, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(Math.max(0.01, share))

const list = ({ language }: Speaker, words: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words)

const begin = ({ language }: Speaker, text: string): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1)

const sayRegion = (speaker: Speaker, { color, share, form, places, inside }: Region): string => {
  const { say } = speaker
  const name = sayColor(speaker, color)
  const parts = [
    places.length > 1 ? say('heard.run', { n: places.length, color: name }) : name,
    sayShare(speaker, share),
    ...(places.length <= MOST_PLACES
      ? [
          list(
            speaker,
            places.map((place) => say(`heard.place.${place}`)),
          ),
        ]
      : []),
    ...(form ? [say(`heard.form.${form}`)] : []),
    ...(inside ? [say('heard.inside', { color: sayColor(speaker, inside) })] : []),
  ]
  return `${begin(speaker, parts.join(', '))}.`
}

/** A level as sentences: its background, its figure as a whole, its regions from the largest to the smallest. */
export const saySummary = (speaker: Speaker, cells: NamedCells): readonly string[] => {
  const { say } = speaker
  const { background, figure, regions, rest } = summarize(cells)
  const what = [
    sayShare(speaker, figure.share),
    say(`heard.place.${figure.place}`),
    ...(figure.form ? [say(`heard.form.${figure.form}`)] : []),
    ...(figure.isSymmetric ? [say('heard.alike')] : []),
  ].join(', ')
  return [
    ...(background
      ? [say('heard.ground', { color: sayColor(speaker, background) }), say('heard.figure', { what })]
      : []),
    ...regions.map((region) => sayRegion(speaker, region)),
    ...(rest >= 0.01 ? [say('heard.rest', { share: sayShare(speaker, rest) })] : []),
  ]
}

/** What has changed since the level before. */
export const sayChanges = (speaker: Speaker, before: NamedCells, now: NamedCells): string => {
  const { come, gone } = compareColors(before, now)
  const colors = (names: readonly ColorName[]) =>
    list(
      speaker,
      names.map((name) => sayColor(speaker, name)),
    )
  const sentences = [
    ...(come.length ? [speaker.say('heard.new', { colors: colors(come) })] : []),
    ...(gone.length ? [speaker.say('heard.gone', { colors: colors(gone) })] : []),
  ]
  return sentences.length ? sentences.join(' ') : speaker.say('heard.same')
}

/** The rows of a level, from the top, each as its runs of colours from left to right. */
export const sayRows = (speaker: Speaker, cells: NamedCells): readonly string[] =>
  Array.from({ length: cells.rows }, (_, row) => {
    const runs = runsOf(cells, row)
    return runs
      .map(({ name, count }) => {
        const color = sayColor(speaker, name)
        return count > 1 && runs.length > 1 ? speaker.say('heard.run', { n: count, color }) : color
      })
      .join(', ')
  })
