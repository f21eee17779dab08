import { LANGUAGE_NAMES, type LanguageCode } from '@pd/languages'

/** Languages as options of a list, each under its own name. */
export const languageOptions = (codes: readonly LanguageCode[]) =>
  codes.map((code) => (
    <option key={code} value={code} lang={code}>
      {LANGUAGE_NAMES[code]}
    </option>
  ))
