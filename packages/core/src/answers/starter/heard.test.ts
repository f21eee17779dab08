import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { dictionary } from '@pd/languages/frequent-words'
import { starterItems } from '@pd/testing/starter-items'
import { itemsTried } from '../match/items-tried.ts'
import { createMatcher } from '../match/match.ts'
import type { Strictness } from '../match/verdict.ts'
import { buildNameIndex } from '../name-index/name-index.ts'

const index = buildNameIndex(starterItems)

const judge = (slug: string, guess: string, locale: string, strictness: Strictness = 'normal') => {
  const item = starterItems.find(({ itemId }) => itemId === slug) ?? assert.fail(slug)
  return createMatcher({ ...item, locales: [locale], strictness }, { index, dictionary })(guess)
}

/** What children type who write as they speak, by item. */
const HEARD: Readonly<Record<LanguageCode, string>> = {
  en: `monkey: munky, monky; chicken: chikin; dolphin: dolfin; kangaroo: kangaru; giraffe: jiraf, girraf; broccoli: brocoly;
    elephant: elefent, an elifant; mushroom: mushrum; cheese: cheez; strawberry: strobery; bicycle: bisikle`,
  fr: `elephant: un élefan; bird: oiso; strawberry: une fréze; pig: cauchon; butterfly: papiyon, papion; house: mézon, meson; chair: chèse;
    scissors: ciso, des ciso; snail: escargau; apple: pome; bicycle: bissiclette; castle: chato; frog: grenouye; horse: cheveaux; carrot: karote`,
  es: `sheep: obeja, obejas, la obeja; horse: cabayo, cavayo; cheese: keso; key: yave, una yave; whale: bayena, vayena; star: estreya, estreyas;
    chicken: gayina; rooster: gayo; bee: aveja; egg: uebo; airplane: habion; zebra: sevra; onion: seboya; cherry: seresa; fox: zoro, sorros;
    grapes: huvas; carrot: sanaoria; bed: kama; chair: siya; chipmunk: ardiya`,
  de: `fox: Fux, ein Fuks; horse: Fert; snail: Schneke; pig: Schwain; cheese: Kese, Kehse; house: Hauß; star: Schtern; crocodile: Crocodil;
    cherry: Kirshe; airplane: Fluckzeug`,
  it: 'glasses: okkiali; church: kiesa; key: kiave; rabbit: coniljo; snail: kiocciola',
  pt: 'key: xave; dog: caxorro, caxorros; bee: abeia; pineapple: abacachi; cheese: keijo; grapes: huva; scissors: tizora; airplane: aviaum; egg: hovo',
  nl: 'peacock: pou; goat: gijt, chijt; sheep: sgaap; crocodile: crocodil; scissors: sgaar; cheese: kaass',
}

/** What sounds like a name and is another thing, a word, or as near to another name. */
const OTHERWISE: Readonly<Record<LanguageCode, string>> = {
  en: 'bear: bare; pear: pair; deer: dear; sun: son; die: dye; tie: thai; bee: be; whale: wail; flute: flout; cat: kit, cut; dog: dug',
  fr: 'bread: pin, peint; fish: poison; fir-tree: pain; house: messe; rooster: coque; sun: sommeil; key: quai',
  es: 'bee: obeja; sheep: aveja; horse: cabello; rooster: rayo; star: estrecha; bird: ave maría; house: caza',
  de: 'house: aus; horse: fährt; dog: bunt; cheese: Kasse; tree: Bau',
  it: 'dog: canna; moon: lana; horse: cappello; church: chiusa',
  pt: 'house: caça, coisa; cheese: queixo; dog: cacho; key: chuva',
  nl: 'sun: son; moon: man; snail: slaak; peacock: paus; egg: eik',
}

const rowsOf = (table: string): (readonly [string, string])[] =>
  table.split(';').flatMap((row) => {
    const [slug = '', guesses = ''] = row.split(':')
    return guesses.split(',').map((guess) => [slug.trim(), guess.trim()] as const)
  })

for (const language of LANGUAGE_CODES)
  describe(`in ${language}`, () => {
    const heard = rowsOf(HEARD[language])

    test('a name that is spelled as it sounds is right, and its item is tried', () => {
      for (const [slug, guess] of heard) {
        assert.equal(judge(slug, guess, language), 'correct', `${guess} for ${slug}`)
        assert.ok(itemsTried(guess, { locales: [language], index }).has(slug), `${guess} tries ${slug}`)
      }
    })

    test('a word, and what sounds like another item, is not', () => {
      for (const [slug, guess] of rowsOf(OTHERWISE[language]))
        assert.notEqual(judge(slug, guess, language), 'correct', `${guess} for ${slug}`)
    })

    test('exact spelling accepts none of them', () => {
      for (const [slug, guess] of heard) assert.notEqual(judge(slug, guess, language, 'exact'), 'correct', guess)
    })
  })
