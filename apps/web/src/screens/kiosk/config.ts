import { findUiLanguage, UI_LANGUAGES, type UiLanguage } from '@pd/languages'
import { THEMES, type Theme } from '../../app/settings/state.ts'

/** What the operator opens the kiosk with. */
export type KioskConfig = {
  /** The pack that is played; undefined for all public ones. */
  readonly pack: string | undefined
  readonly rounds: number
  /** How long a game goes on without a touch. */
  readonly idleMs: number
  /** The languages offered, the kiosk's own one first. */
  readonly languages: readonly [UiLanguage, ...UiLanguage[]]
  readonly theme: Theme
  readonly hasSound: boolean
}

const IDLE_S = { usual: 60, least: 15, most: 600 }
const ROUNDS = { usual: 3, least: 1, most: 10 }

const readNumber = (text: string | null, { usual, least, most }: typeof IDLE_S): number => {
  const number = Number(text ?? Number.NaN)
  return Number.isFinite(number) ? Math.min(most, Math.max(least, Math.round(number))) : usual
}

/** The listed languages that the app speaks; without one all of them, the reader's own first. */
const readLanguages = (text: string | null, own: UiLanguage): KioskConfig['languages'] => {
  const listed = (text ?? '').split(',').flatMap((code) => findUiLanguage(code.trim()) ?? [])
  const [first = own, ...others] = new Set(listed.length > 0 ? listed : [own, ...UI_LANGUAGES])
  return [first, ...others]
}

/** Reads the query of the kiosk's address, as in `?kiosk&pack=ID&idle=60&rounds=3&languages=fr,en`; what is missing or odd takes its default. */
export const readConfig = (search: string, own: UiLanguage): KioskConfig => {
  const query = new URLSearchParams(search)
  return {
    pack: query.get('pack') || undefined,
    rounds: readNumber(query.get('rounds'), ROUNDS),
    idleMs: readNumber(query.get('idle'), IDLE_S) * 1_000,
    languages: readLanguages(query.get('languages'), own),
    theme: THEMES.find((theme) => theme === query.get('theme')) ?? 'system',
    hasSound: query.get('sound') === 'on',
  }
}
