const spelled = (origin: string): string | null => {
  const url = URL.canParse(origin) ? new URL(origin) : null
  return url && /^https?:\/\/[^*]+$/.test(origin) ? url.origin : null
}

/** The origins in a list with commas. */
export const readOrigins = (list: string): string[] =>
  list
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)

/** Says what is wrong with a list of origins, or null. There is no wildcard: a cookie goes along. */
export const judgeOrigins = (list: string): string | null => {
  const wrong = readOrigins(list).find((origin) => spelled(origin) !== origin)
  if (wrong === undefined) return null
  return `must be origins as browsers spell them, such as http://localhost:8080, with commas between, not "${wrong}".`
}
