const dos866 = new TextDecoder('ibm866')
const shiftJis = new TextDecoder('shift_jis')

/** Encodings whose names look like nothing else, where there are enough of them: those of DOS and Windows in Russia and in Japan. */
export const SCRIPTS = {
  'code page 866': (bytes: Buffer): string => dos866.decode(bytes),
  'Shift-JIS': (bytes: Buffer): string => shiftJis.decode(bytes),
}

/** What names say for and against an encoding, in letters. */
type Evidence = { readonly for: number; readonly against: number }

/** A folder may hold a few names of another origin. */
const MOST_AGAINST = 1 / 8

const sum = (names: readonly Evidence[]): Evidence => ({
  for: names.reduce((total, name) => total + name.for, 0),
  against: names.reduce((total, name) => total + name.against, 0),
})

const isClear = (evidence: Evidence, least: number): boolean =>
  evidence.for >= least && evidence.against <= evidence.for * MOST_AGAINST

/** Capitals begin a word or are all of it, as in names that people write; a single letter says nothing. */
const RUSSIAN_WORD = /^\p{Script=Cyrillic}\p{Ll}+$|^\p{Lu}{2,}$/u
/** The lower half of the small letters, which Cyrillic of Windows does not have at these bytes. */
const LOWER_HALF = /[а-п]/u
const LEAST_RUSSIAN = 3

/** Each word with other than ASCII letters is Cyrillic alone: an accent stands between letters of ASCII. */
const weighRussian = (name: Buffer): Evidence => {
  const text = SCRIPTS['code page 866'](name)
  if (/[^\p{ASCII}\p{Script=Cyrillic}№]/u.test(text)) return { for: 0, against: text.length }
  return sum(
    (text.match(/\p{L}+/gu) ?? [])
      .filter((word) => /\P{ASCII}/u.test(word))
      .map((word) => {
        const isWord = RUSSIAN_WORD.test(word) && !/\p{ASCII}/u.test(word)
        const isTypical = LOWER_HALF.test(word) || !/\p{Ll}/u.test(word)
        return isWord && isTypical ? { for: word.length, against: 0 } : { for: 0, against: word.length }
      }),
  )
}

const KANA = /[\u3041-\u3096\u30A1-\u30FA\u30FC]/u
/** Kana, kanji, and the signs and wide letters that stand beside them; not the kana of one byte, which any accented letter may be. */
const JAPANESE = /[\u3001-\u3002\u3005\u300C-\u300F\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF\uFF01-\uFF5E\u301C]/u
const LEAST_JAPANESE = 4
const RARE_KANJI_LEAD = 0x98
/** The bytes of one-byte kana, and those that begin no letter. */
const isSingle = (byte: number): boolean => byte < 0x81 || (byte >= 0xa0 && byte <= 0xdf)

/** Kana and frequent kanji speak for it, more so where their second byte is no letter of ASCII, as it is after an accented letter. */
const weighJapanese = (name: Buffer): Evidence => {
  const text = SCRIPTS['Shift-JIS'](name)
  const foreign = text.match(/[^\p{ASCII}]/gu)?.filter((sign) => !JAPANESE.test(sign)).length ?? 0
  const beside = text.match(/[a-z](?=\P{ASCII})|(?<=\P{ASCII})[a-z]/gu)?.length ?? 0
  let clear = 0
  for (let at = 0; at < name.length; at++) {
    const lead = name[at] ?? 0
    if (isSingle(lead)) continue
    const trail = name[++at] ?? 0
    const isFrequent = lead < RARE_KANJI_LEAD || KANA.test(SCRIPTS['Shift-JIS'](Buffer.from([lead, trail])))
    if (isFrequent && trail >= 0x80) clear += 2
  }
  return { for: clear, against: 4 * (foreign + beside) }
}

/** Which of these encodings the names of a folder are clearly in; more than one where both are possible. */
export const clearScripts = (names: readonly Buffer[]): (keyof typeof SCRIPTS)[] => {
  const found: (keyof typeof SCRIPTS)[] = []
  if (isClear(sum(names.map(weighRussian)), LEAST_RUSSIAN)) found.push('code page 866')
  if (isClear(sum(names.map(weighJapanese)), LEAST_JAPANESE)) found.push('Shift-JIS')
  return found
}
