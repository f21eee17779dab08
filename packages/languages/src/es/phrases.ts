import type { Phrases } from '../language.ts'
import { followedBy, list } from '../words.ts'
import { numbers } from './numbers.ts'

/** What people say in Spanish around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    es, son, era, eran, esto es, eso es, este es, esta es, ese es, esa es, estos son, es esto, creo, creo que,
    creo que es, creo que son, yo creo, yo creo que es, pienso que, pienso que es, yo pienso que es, supongo,
    supongo que es, diría, yo diría, diría que es, yo diría que es, parece, parece que es, parece ser, se parece a,
    me parece, me parece que es, se ve, se ve como, puede ser, puede que sea, podría ser, quizás, quizá, quizás sea,
    quizá sea, tal vez, tal vez sea, a lo mejor, a lo mejor es, seguro que es, seguramente, probablemente, será,
    debe ser, debe de ser, tiene que ser, apuesto por, apuesto a que es, se trata de, veo, hay, ahí hay, aquí hay, ahí está,
    digo, yo digo, yo digo que es, digo que es, me recuerda a, se parece, aquí está, respuesta, la respuesta es, mi respuesta es, hm, hmm, mmm, eh, oh, ah, pues, bueno, a ver, ok,
    para mí, pa mí, en mi opinión, eso, obvio, obviamente, seguro, estoy seguro, estoy segura, estoy seguro que, estoy segura que,
    estoy seguro de que, estoy segura de que, no sé, ni idea, la solución es, claramente, definitivamente, tiene pinta de,
    podría tratarse de, voto por, yo voto por, sí
  `).concat(
    followedBy(
      list('foto, una foto, la foto, imagen, una imagen, la imagen, dibujo, un dibujo, el dibujo, emoji, un emoji'),
      ['de'],
    ),
  ),
  questions: list('no es'),
  determiners: list(`
    mi, mis, tu, tus, su, sus, nuestro, nuestra, este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella,
    aquellos, aquellas, algún, alguna, algunos, algunas, varios, varias, muchos, muchas, dos, tres, solo,
    una especie de, un tipo de,
    er, to el
  `),
  adjectives: list(`
    pequeño, pequeña, pequeños, pequeñas, pequeñito, pequeñita, chiquito, chiquita, chico, chica, gran, grande,
    grandes, enorme, enormes, lindo, linda, lindos, lindas, bonito, bonita, bonitos, bonitas, hermoso, hermosa,
    precioso, preciosa, adorable,
    bebé,
    chiquitito, chiquitita, pequeñín, pequeñina, inmenso, inmensa, gigante, gigantesco, gigantesca, mini, tierno, tierna, monísimo,
    monísima
  `),
  numberWords: list('número, num, nro'),
  measures: followedBy(
    list(`
      par, pares, trozo, trozos, pedazo, pedazos, porción, rebanada, rodaja, cuña, loncha, hogaza, racimo, vaso, taza,
      tacita, cartón, bol, cuenco, botella, plato, caja, bote, tarro, barra, pastilla, rollo, ramo, ovillo, carrete,
      tableta, onza, pila, montón, bolsa, paquete, cubo,
      cabeza, rebaño, manojo, saco, bobina, manada, bandada, docena, enjambre,
      kilo, kilos, libra, libras, gramo, gramos, litro, litros, puñado, decena, tonelada, toneladas, kg
    `),
    ['de'],
  ),
  endings: list(`
    por favor, porfa, porfi, gracias, creo, creo yo, supongo, diría, diría yo, quizás, quizá, tal vez, no, verdad,
    seguro, claro, obviamente, emoji,
    jaja, jajaja, jeje, en mi opinión, para mí, pa mí,
    punto, punto final, signo de interrogación, signo de exclamación, coma, pues, y punto,
    de toda la vida, digo yo
  `),
  alternatives: list('o, u, o sea, alias'),
  joiners: list('e, con, más'),
  numbers,
  clauses: list('está, están, son, nosotros'),
}
