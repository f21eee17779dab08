/** `bank-11`, `bank-15`, `lion_64`: the name and the size that a set of icons was drawn in. */
const SIZED = /^(?<stem>.*\p{L}.*)[-_](?<size>\d{1,4})$/su
const FEWEST = 8
const SHARE = 0.9
const SIZES_MOST = 4

/** The names of a folder without the few sizes that nearly all of them end with. */
export const withoutSizes = (names: readonly string[]): string[] => {
  const sized = names.map((name) => SIZED.exec(name)?.groups ?? null)
  const sizes = sized.flatMap((each) => each?.size ?? [])
  const isShape = sizes.length >= FEWEST && sizes.length >= SHARE * names.length
  const counts = [...Map.groupBy(sizes, (size) => size).values()].map(({ length }) => length)
  if (!isShape || counts.length > SIZES_MOST || Math.min(...counts) < FEWEST / 2) return [...names]
  return names.map((name, at) => sized[at]?.stem ?? name)
}
