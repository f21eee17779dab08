/** What a picture file says of itself, as it is written there: nothing is judged or cleaned. The most trusted of each comes first. */
export type EmbeddedText = {
  /** XMP documents, and the metadata element of a drawing, as XML; perhaps cut short. */
  readonly xmp: readonly string[]
  readonly titles: readonly string[]
  /** Several authors in one text stand between semicolons. */
  readonly authors: readonly string[]
  readonly rights: readonly string[]
}

/** The longest field that is read, in bytes: longer ones are no titles, and XMP rarely is. */
export const longestField = 2 ** 18

/** A picture that says nothing. */
export const noText: EmbeddedText = { xmp: [], titles: [], authors: [], rights: [] }

/** What several blocks of a file say, the first before the others. */
export const joinText = (texts: readonly EmbeddedText[]): EmbeddedText => ({
  xmp: texts.flatMap(({ xmp }) => xmp),
  titles: texts.flatMap(({ titles }) => titles),
  authors: texts.flatMap(({ authors }) => authors),
  rights: texts.flatMap(({ rights }) => rights),
})
