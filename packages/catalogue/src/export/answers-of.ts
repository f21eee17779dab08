import type { UiLanguage } from '@pd/languages'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { standardName } from './exported-items.ts'

/** Every right answer once, that of the language first; capitals make no other one. */
export const answersOf = (item: SidecarItem, language: UiLanguage): string[] => {
  const all = [...item.names, ...item.aliases].map(({ text }) => text)
  const first = item.names.find(({ locale }) => locale === language)?.text ?? standardName(item)
  const seen = new Set<string>()
  return [first, ...all].filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()))
}
