import type { Phrases } from '../language.ts'
import { followedBy, list } from '../words.ts'
import { numbers } from './numbers.ts'

/** What people say in French around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    c'est, cest, c est, ce sont, c'était, on dirait, on dirait que c'est, on voit, on a, moi,
    je crois, je crois bien, je pense, je pense à, je dirais, moi je dirais, je suppose, j'imagine, je parie, je parie sur,
    j'ai l'impression, il me semble, je crois que c'est, je crois bien que c'est, je pense que c'est, je dirais que c'est,
    je suppose que c'est, j'imagine que c'est, je parie que c'est, j'ai l'impression que c'est, il me semble que c'est,
    ça ressemble à, ca ressemble à, cela ressemble à, ça a l'air d', ça a l'air de, ça doit être, ce doit être,
    ça peut être, ça pourrait être, ce pourrait être, il s'agit de, il s'agit d', peut-être, sûrement, certainement,
    probablement, sans doute, évidemment, est-ce, est-ce que c'est, est-ce que ce serait, serait-ce, ne serait-ce pas,
    je vois, il y a, y a, voilà, voici, réponse, ma réponse, la réponse est, ma réponse est, hm, hmm, hum, euh, heu, oh,
    ah, bah, ben, bon, ok, alors, donc, aucune idée, je dis, moi je dis, c'est quoi, je mise sur, je tente, je propose,
    ça me fait penser à, ça fait penser à, ça me rappelle,
    ça serait, ce serait, à mon avis, selon moi, pour moi, j'opte pour, je vote, je vote pour, je choisis, c, je sais, je sais pas,
    je ne sais pas, j'sais pas, facile, ça, là, clairement, forcément, je suis sûr, je suis sûre, chuis sûr, chuis sûre, jpense,
    j'pense, j'dirais, jdirais, je suis certain, je suis certaine, oui, sûr que c'est
  `).concat(
    followedBy(
      list("photo, une photo, la photo, image, une image, l'image, dessin, un dessin, le dessin, emoji, un emoji"),
      ['de', "d'"],
    ),
  ),
  questions: list("c'est pas, ce n'est pas, ce serait pas, ce ne serait pas, ça serait pas"),
  determiners: list(`
    de, mon, ma, mes, ton, ta, tes, son, sa, ses, notre, nos, votre, vos, leur, leurs, ce, cet, cette, ces, quelques,
    plusieurs, beaucoup de, deux, trois, juste, emoji
  `).concat(followedBy(list('sorte, une sorte, une espèce, un genre, un type'), ['de', "d'"])),
  adjectives: list(`
    petit, petite, petits, petites, p'tit, p'tite, grand, grande, grands, grandes, gros, grosse, grosses, énorme,
    énormes, minuscule, mignon, mignonne, mignons, mignonnes, joli, jolie, jolis, jolies, beau, bel, belle, beaux,
    belles, adorable, adorables,
    ptit, ptite, très, bébé,
    ch'tite, mini, minuscules, immense, gigantesque, géant, géante, superbe, trop mignon, trop mignonne
  `),
  numberWords: list('numéro, num, no'),
  measures: followedBy(
    list(`
      paire, paires, part, parts, tranche, tranches, morceau, morceaux, bout, quartier, miche, gousse, grappe, régime,
      verre, tasse, mug, bol, bouteille, brique, assiette, boîte, pot, paquet, sac, sachet, seau, barquette, cornet,
      portion, pelote, bobine, rouleau, bouquet, tablette, carré, barre, pile, tas, boule, bloc,
      tête, troupeau, trousseau, douzaine, brin, meute, essaim, banc, botte,
      kilo, kilos, livre, livres, gramme, grammes, litre, litres, poignée, dizaine, vingtaine, centaine, tonne, tonnes, kg, g, l
    `),
    ['de', "d'"],
  ),
  endings: list(`
    s'il te plaît, s'il vous plaît, svp, stp, merci, je crois, je pense, je dirais, je suppose, peut-être, non, hein, quoi,
    sûrement, sans doute, évidemment, bien sûr, à mon avis, c'est ça, là, emoji,
    mdr, lol, ptdr, j'en suis sûr, j'en suis sûre, c'est sûr, selon moi, pour moi,
    point, point final, point d'interrogation, point d'exclamation, virgule, pardi, par hasard,
    ma parole, sans certitude, me semble-t-il, à coup sûr, sûr
  `),
  alternatives: list('ou, ou bien, alias'),
  joiners: list('avec, plus'),
  numbers,
  clauses: list('est, sont, était, nous, ils'),
}
