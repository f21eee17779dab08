import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { otherNumberKeys, pluralsOf, singularsOf } from './plurals.ts'

// One folded word after the other, each with its plural.
const PLURALS: Record<LanguageCode, string> = {
  en: 'cat cats bus buses box boxes torch torches brush brushes cherry cherries monkey monkeys wolf wolves knife knives man men foot feet tooth teeth goose geese mouse mice child children potato potatoes cactus cacti ox oxen person people',
  fr: 'chat chats cheval chevaux travail travaux bateau bateaux feu feux genou genoux oeil yeux roi rois',
  es: 'gato gatos leon leones pez peces luz luces rey reyes reloj relojes jabali jabalies robot robots cafe cafes',
  de: 'hund hunde katze katzen kind kinder auto autos feder federn gabel gabeln frau frauen museum museen firma firmen konigin koniginnen ei eier bus busse haus hauser',
  it: 'gatto gatti rosa rose pesce pesci amico amici fungo funghi barca barche arancia arance orologio orologi uovo uova uomo uomini problema problemi dito dita artista artisti',
  pt: 'gato gatos leao leoes pao paes mao maos animal animais anel aneis caracol caracois barril barris reptil repteis nuvem nuvens flor flores nariz narizes azul azuis',
  nl: 'kat katten aap apen boom bomen roos rozen huis huizen brief brieven wolf wolven tafel tafels auto autos hond honden kind kinderen ei eieren bloem bloemen vrouw vrouwen schip schepen zee zeeen',
}

const pairsOf = (language: LanguageCode): (readonly [string, string])[] =>
  Array.from(PLURALS[language].matchAll(/(\S+) (\S+)/g), ([, one = '', many = '']) => [one, many] as const)

test('the usual plurals of each language are found from the singular, and back', () => {
  for (const language of LANGUAGE_CODES) {
    for (const [one, many] of pairsOf(language)) {
      assert.ok(pluralsOf(one, language).includes(many), `${language} ${one} ${many}`)
      assert.ok(singularsOf(many, language).includes(one), `${language} ${many} ${one}`)
    }
  }
})

test('a plural is not found as a singular, nor a singular as a plural', () => {
  assert.ok(!pluralsOf('cats', 'en').includes('cat'))
  assert.ok(!singularsOf('cat', 'en').includes('cats'))
})

test('no s is added to a word that ends in a sibilant', () => {
  assert.ok(!pluralsOf('gas', 'en').includes('gass'))
  assert.deepEqual(pluralsOf('gas', 'en'), ['gases'])
})

test('in the Romance languages the first word of a name has a plural too', () => {
  assert.ok(otherNumberKeys('pomme de terre', 'fr').includes('pommesdeterre'))
  assert.ok(otherNumberKeys('pommes de terre', 'fr').includes('pommedeterre'))
  assert.ok(otherNumberKeys('osos polares', 'es').includes('osopolar'))
  assert.ok(otherNumberKeys('chou fleur', 'fr').includes('chouxfleurs'))
  assert.ok(!otherNumberKeys('polar bear', 'en').includes('polarsbear'))
  assert.ok(otherNumberKeys('polar bear', 'en').includes('polarbears'))
})

test('no word becomes a single letter or itself', () => {
  for (const language of LANGUAGE_CODES) {
    const forms = ['as', 'us', 'is', 'a', 'en', 's', ''].flatMap((word) => otherNumberKeys(word, language))
    assert.deepEqual(
      forms.filter((form) => form.length < 2),
      [],
    )
  }
})
