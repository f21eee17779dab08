/** A day and time in a few figures, as a reader of the language writes it. */
export const writeMoment = (moment: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment)

/** A day, as a reader of the language writes it. */
export const writeDay = (moment: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(moment)
