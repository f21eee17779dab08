import type { CommonsFile } from './wikimedia-file.ts'

/** Whether a part of JSON has names and values. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The captions of a file in each language, which its structured data (an entity of Wikibase) calls labels. */
export const captionsIn = (entity: unknown): CommonsFile['descriptions'] => {
  const labels = isObject(entity) && isObject(entity.labels) ? Object.values(entity.labels) : []
  return labels.flatMap((label) =>
    isObject(label) && typeof label.language === 'string' && typeof label.value === 'string'
      ? [{ language: label.language, text: label.value }]
      : [],
  )
}
