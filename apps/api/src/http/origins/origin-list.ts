/** An origin as browsers write it, or null for what is none. */
const canonical = (origin: string): string | null => {
  const url = URL.canParse(origin) ? new URL(origin) : null
  return url && /^https?:\/\/[^*]+$/.test(origin) ? url.origin : null
}

/** Reads a comma-separated list of origins. */
export const readOrigins = (list: string): string[] =>
  list
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)

/** Describes what is wrong with a list of origins, or null. There is no wildcard, as requests carry a cookie. */
export const validateOrigins = (list: string): string | null => {
  const wrong = readOrigins(list).find((origin) => canonical(origin) !== origin)
  if (wrong === undefined) return null
  return `must be origins as browsers spell them, such as http://localhost:8080, with commas between, not "${wrong}".`
}
