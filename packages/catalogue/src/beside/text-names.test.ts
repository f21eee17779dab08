import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTextNames } from './text-names.ts'

/** Each row: the text, the language of the folder, and the names that it has as `language name`. */
const TABLE: readonly (readonly [text: string, language: string, ...names: string[]])[] = [
  ['giraffe', 'und', 'und giraffe'],
  ['\n girafe \r\n', 'fr', 'fr girafe'],
  ['A soccer ball.', 'en', 'en soccer ball'],
  ['A happy lion!\nfr.utf8=Un lion heureux !\n', 'und', 'en happy lion', 'fr lion heureux'],
  ['fr=girafe\nde=Giraffe', 'und', 'fr girafe', 'de Giraffe'],
  ['giraffe\npt_br.utf8=girafa\npt=outra', 'en', 'en giraffe', 'pt girafa'],
  ['Löwe\nen=lion', 'de', 'de Löwe', 'en lion'],
  ["A ginger 'root'.", 'en', "en ginger 'root'"],
  ['E=mc2', 'en', 'en E=mc2'],
  ['“Arrow”\nfr=« Flèche »', 'und', 'en Arrow', 'fr Flèche'],
  ['The “A” key', 'en', 'en The “A” key'],
  [
    'A heron.\nca@valencia.utf8=Una garsa.\nqqq.utf8=?\nfr.utf8=Un héron.\nit.utf8=',
    'und',
    'en heron',
    'ca Una garsa',
    'fr héron',
  ],
  ['A laptop computer. Tap. Tap. Tap.', 'en', 'en laptop computer'],
  ['Mt. Fuji', 'en', 'en Mt. Fuji'],
  ['St. Bernard Dog', 'en', 'en St. Bernard Dog'],
  // descriptions
  ['Penguins are winning!', 'en'],
  ['El gato está dormido', 'es'],
  ['Il était une fois', 'fr'],
  ['Nós dois', 'pt'],
  ['We remember those who have died.\nfr=les morts', 'und'],
  ['A US 25 cent piece ($.25) called a quarter.\nfr.utf8=Une pièce', 'und'],
  ['Two lions by the river.\nSeen in May.', 'en'],
  ['fr=lion\nand more', 'und'],
  ['', 'en'],
]

for (const [text, language, ...names] of TABLE)
  test(`${JSON.stringify(text)} in a folder in ${language} has ${names.length} names`, () => {
    assert.deepEqual(
      readTextNames(text, language).map((name) => `${name.locale} ${name.text}`),
      names,
    )
  })
