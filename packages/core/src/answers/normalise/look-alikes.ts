/**
 * Letters of Cyrillic, Greek, Cherokee, Coptic, Armenian and Lisu, each with the Latin letter that it looks like, alone or as a capital; from
 * the confusables of Unicode (UTS 39). No two of one script look like the same letter, so that words in one script stay apart.
 */
const LOOK_ALIKES = `аa вb еe һh іi јj кk мm нh оo рp ԛq сc ѕs тt уy хx ԝw ԁd ӏl
   αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx
   Ꭺa Ᏼb Ꮯc Ꭰd Ꭼe Ꮐg Ꮋh Ꭵi Ꭻj Ꮶk Ꮮl Ꮇm Ꮲp Ꭱr Ꮪs Ꭲt Ꮩv Ꮃw Ꭹy Ꮓz
   ⲁa ⲃb ⲥc ⲉe ⲏh ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲧt ⲩy ⲭx ⲍz
   օo սu հh ոn ցg զq յj
   ꓮa ꓐb ꓚc ꓓd ꓰe ꓝf ꓖg ꓧh ꓲi ꓙj ꓗk ꓡl ꓟm ꓠn ꓳo ꓑp ꓣr ꓢs ꓔt ꓴu ꓦv ꓪw ꓫx ꓬy ꓜz`
  .toLowerCase()
  .split(/\s+/)
  .map(([letter = '', latin = '']) => [letter, latin] as const)

const LATIN = new Map(LOOK_ALIKES)
/** Greek letters that look otherwise small than as capitals. */
const LATIN_OF_SMALL = new Map([...LATIN, ['η', 'n'], ['ν', 'v'], ['υ', 'u'], ['μ', 'u'], ['ϲ', 'c']])

const lettersBack = (script: RegExp): ReadonlyMap<string, string> =>
  new Map(LOOK_ALIKES.filter(([letter]) => script.test(letter)).map(([letter, latin]) => [latin, letter]))

const NAMES = ['Cyrillic', 'Greek', 'Cherokee', 'Coptic', 'Armenian', 'Lisu']
const SCRIPTS = NAMES.map((name) => ({
  script: new RegExp(`\\p{Script=${name}}`, 'gu'),
  ofLatin: lettersBack(new RegExp(`\\p{Script=${name}}`, 'u')),
}))
const OTHER_SCRIPT = new RegExp(`[${NAMES.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u')
const WORD = /[\p{L}\p{M}]+/gu
const LATIN_LETTERS = /\p{Script=Latin}/gu

const countOf = (letters: RegExp, word: string): number => word.match(letters)?.length ?? 0

const latinLetter = (letter: string): string => {
  const small = letter.toLowerCase()
  return (small === letter ? LATIN_OF_SMALL : LATIN).get(small) ?? letter
}

const inLatin = (word: string): string => [...word].map(latinLetter).join('')

/** A word in which most letters are of another script, with its Latin letters as letters of that script. */
const inOwnScript = (word: string): string => {
  const found = SCRIPTS.find(({ script }) => countOf(script, word) > countOf(LATIN_LETTERS, word))
  return found ? [...word].map((letter) => found.ofLatin.get(letter.toLowerCase()) ?? letter).join('') : word
}

/** Whether a text has letters that may be taken for Latin ones. */
export const hasOtherScript = (text: string): boolean => OTHER_SCRIPT.test(text)

/** The Latin letter that a small letter looks like, alone or as a capital; itself when it looks like none. */
export const latinLookOf = (letter: string): string => LATIN.get(letter) ?? letter

/** A decomposed text with each word of two scripts in the one that most of its letters have, in Latin when there are as many, where that can be. */
export const unmixScripts = (text: string): string =>
  hasOtherScript(text)
    ? text.replace(WORD, (word) => {
        if (countOf(LATIN_LETTERS, word) === 0 || !hasOtherScript(word)) return word
        const [own, latin] = [inOwnScript(word), inLatin(word)]
        if (own !== word && countOf(LATIN_LETTERS, own) === 0) return own
        return hasOtherScript(latin) ? word : latin
      })
    : text

/** A text with each word of look-alikes in the Latin letters that they look like: "сат", which is Cyrillic, as "cat". */
export const inLatinLetters = (text: string): string =>
  hasOtherScript(text)
    ? text.normalize('NFD').replace(WORD, (word) => {
        const latin = inLatin(word)
        return hasOtherScript(latin) ? word : latin
      })
    : text
