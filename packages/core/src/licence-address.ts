const CREATIVE_COMMONS = /^cc[ -]?(by(?:-(?:nc|sa|nd))*)[ -]?(\d\.\d)\b/i
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^cc[ -]?0\b/i, 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [/^(?:public domain|pdm)\b/i, 'https://creativecommons.org/publicdomain/mark/1.0/'],
  [/^mit\b/i, 'https://spdx.org/licenses/MIT.html'],
  [/^apache[ -]?(?:license )?2\.0\b/i, 'https://spdx.org/licenses/Apache-2.0.html'],
]

/** Where the text of a licence is, by how people write its name, as in `CC BY-SA 4.0`; null for a licence that is not known. */
export const licenceAddress = (licence: string): string | null => {
  const name = licence.trim()
  const [, kind, version] = CREATIVE_COMMONS.exec(name) ?? []
  if (kind && version) return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`
  return OTHERS.find(([pattern]) => pattern.test(name))?.[1] ?? null
}
