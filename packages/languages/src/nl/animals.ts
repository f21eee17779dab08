import { animalWords } from '../animal-words.ts'

/** Animals, each with other words of Dutch for it. */
export const animals = animalWords(`
  kat katje poes poesje kater, hond hondje teef teefje, leeuw leeuwin leeuwtje, tijger tijgerin tijgertje,
  wolf wolvin wolfje, vos vosje, beer berin beertje, paard paardje merrie veulen, ezel ezelin ezeltje,
  olifant olifantje, varken varkentje biggetje, muis muisje, eend eendje, konijn konijntje, aap aapje apin,
  vogel vogeltje, vis visje, schildpad schildpadje, schaap schaapje, vlinder vlindertje, giraf girafje, geit geitje,
  koe koetje, kip kippetje, haas haasje, kikker kikkertje, egel egeltje, bij bijtje, mier miertje, spin spinnetje,
  slak slakje, slang slangetje, uil uiltje, duif duifje, gans gansje, pinguin pinguintje, dolfijn dolfijntje,
  hert hertje hinde, eekhoorn eekhoorntje, draak draakje, krab krabbetje, papegaai papegaaitje
`)
