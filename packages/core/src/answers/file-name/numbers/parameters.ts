/** `star_45pt13step`: the name, and how a program drew it. */
const DRAWN = /^(?<stem>.*\p{L})[-_ ]+(?<drawn>[\p{L}\d]*\d+\p{L}+\d[\p{L}\d]*)$/su
const FEWEST = 5

/** The names of a folder without a last word of letters and several numbers, where others differ from it in the numbers alone. */
export const withoutParameters = (names: readonly string[]): string[] => {
  const drawn = names.map((name) => DRAWN.exec(name)?.groups ?? null)
  const shapeOf = (at: number): string => (drawn[at] ? (names[at] ?? '').replace(/\d+/gu, '#') : '')
  const shapes = new Map<string, number>()
  for (const at of names.keys()) shapes.set(shapeOf(at), (shapes.get(shapeOf(at)) ?? 0) + 1)
  return names.map((name, at) => ((shapes.get(shapeOf(at)) ?? 0) >= FEWEST ? (drawn[at]?.stem ?? name) : name))
}
