import type { Phrases } from '../language.ts'
import { list } from '../words.ts'

/** What people say in French around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    c'est, cest, c est, ce sont, c'est peut-être, on dirait, on dirait que c'est, je crois, je crois que c'est,
    je pense, je pense que c'est, je dirais, je dirais que c'est, ça ressemble à, ca ressemble à, cela ressemble à,
    ça doit être, ce doit être, ça pourrait être, il s'agit de, peut-être, sûrement, probablement, est-ce,
    est-ce que c'est, serait-ce, je vois, il y a, y a, voilà, voici, la réponse est, une photo de, une photo d',
    une image d', une image de, un dessin de
  `),
  determiners: list(`
    de, mon, ma, mes, ton, ta, tes, son, sa, ses, notre, nos, votre, vos, leur, leurs, ce, cet, cette, ces, quelques,
    plusieurs, deux, une sorte de, une espèce de, un genre de, un type de
  `),
  measures: list(`
    une paire de, paire de, une part de, part de, une tranche de, tranche de, un morceau de, morceau de, un bout de,
    une grappe de, grappe de, un verre de, verre de, une tasse de, tasse de, un bol de, bol de, une bouteille de,
    bouteille de, une assiette de, une boîte de, un pot de, pot de, un paquet de, un sac de, une pelote de, pelote de,
    un rouleau de, rouleau de, un bouquet de, une tablette de, tablette de, une pile de, un tas de, une boule de,
    un bloc de
  `),
  endings: list(`
    s'il te plaît, s'il vous plaît, svp, stp, je crois, je pense, peut-être, non, hein, sûrement, à mon avis
  `),
  alternatives: list('ou'),
  numbers: list(`
    zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize,
    dix-sept, dix-huit, dix-neuf, vingt
  `),
  clauses: list('est, sont, était, nous, ils'),
}
