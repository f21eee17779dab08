import type { Phrases } from '../language.ts'
import { list } from '../words.ts'

/** What people say in Spanish around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    es, son, esto es, eso es, estos son, creo que es, creo que son, creo, pienso que es, yo diría, diría que es,
    parece, parece que es, se parece a, parece ser, puede ser, podría ser, quizás, quizá, tal vez, a lo mejor,
    a lo mejor es, seguro que es, probablemente, será, debe ser, veo, hay, la respuesta es, una foto de,
    una imagen de, un dibujo de
  `),
  determiners: list(`
    mi, mis, tu, tus, su, sus, nuestro, nuestra, este, esta, estos, estas, ese, esa, esos, esas, algún, alguna,
    algunos, algunas, varios, varias, dos, una especie de, un tipo de
  `),
  measures: list(`
    un par de, par de, un trozo de, trozo de, un pedazo de, pedazo de, una porción de, porción de, una rebanada de,
    rebanada de, una rodaja de, un racimo de, racimo de, un vaso de, vaso de, una taza de, taza de, un bol de,
    una botella de, botella de, un plato de, plato de, una caja de, un bote de, un tarro de, una barra de,
    un rollo de, rollo de, un ramo de, un ovillo de, una tableta de, tableta de, una pila de, un montón de,
    una bolsa de
  `),
  endings: list('por favor, porfa, gracias, creo, creo yo, quizás, tal vez, no, verdad, seguro'),
  alternatives: list('o, u'),
  numbers: list(`
    cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince,
    dieciséis, diecisiete, dieciocho, diecinueve, veinte
  `),
  clauses: list('está, están, son, nosotros'),
}
