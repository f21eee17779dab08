const FEWEST = 3
const SHARE = 0.6

/** Three letters may be an abbreviation in any folder: USA, DNA. */
const isInCapitals = (name: string): boolean => /\p{Lu}{4}/u.test(name) && name === name.toUpperCase()

/** The names of a folder, in small letters where most of them are in capitals throughout, as old cameras and archives write them. */
export const withoutCapitals = (names: readonly string[]): string[] => {
  const inCapitals = names.filter(isInCapitals).length
  if (inCapitals < FEWEST || inCapitals < SHARE * names.length) return [...names]
  return names.map((name) => (isInCapitals(name) ? name.toLowerCase() : name))
}
