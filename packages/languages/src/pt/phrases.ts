import type { Phrases } from '../language.ts'
import { followedBy, list } from '../words.ts'
import { numbers } from './numbers.ts'

/** What people say in Portuguese around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    é, são, era, eram, é só, isto é, isso é, este é, esta é, esse é, essa é, aquilo é, eu, acho, acho que, acho que é,
    acho que são, eu acho, eu acho que é, eu acho que são, penso que é, eu penso que é, creio que é, diria, eu diria,
    diria que é, eu diria que é, suponho que é, suponho que seja, imagino que seja, aposto que é, aposto em, aposto num,
    parece, parece-me, me parece, parece ser, parece que é, pode ser, poderia ser, talvez, talvez seja, quem sabe, deve ser,
    tem que ser, tem de ser, será, será que é, provavelmente, com certeza, com certeza é, certamente, trata-se de, vejo,
    estou vendo, estou a ver, há, tem, aqui está, resposta, a resposta é, minha resposta é, a minha resposta é, hm, hmm,
    digo, eu digo, digo que é, acho que seja, penso que seja, creio que seja, me lembra, lembra-me, hum, oh, ah, bem, bom, olha, ok, então,
    para mim, pra mim, na minha opinião, chuto, eu chuto, meu palpite é, o meu palpite é, tenho certeza, tenho a certeza,
    tenho certeza que, tenho a certeza que, tenho certeza de que, sei lá, não sei, isso, isto, isso parece, claramente,
    definitivamente, obviamente, a solução é, se calhar, poderá ser, acredito que, acredito que seja, sim, voto em, eu voto em
  `).concat(
    followedBy(
      list('foto, uma foto, a foto, imagem, uma imagem, a imagem, desenho, um desenho, o desenho, emoji, um emoji'),
      ['de'],
    ),
  ),
  questions: list('não é'),
  determiners: list(`
    meu, minha, meus, minhas, teu, tua, seu, sua, nosso, nossa, este, esta, estes, estas, esse, essa, esses, essas,
    aquele, aquela, aqueles, aquelas, alguns, algumas, algum, alguma, vários, várias, muitos, muitas, dois, duas, três,
    só, uma espécie de, um tipo de
  `),
  adjectives: list(`
    pequeno, pequena, pequenos, pequenas, pequenininho, pequenininha, grande, grandes, enorme, enormes, fofo, fofa,
    fofos, fofas, fofinho, fofinha, lindo, linda, lindos, lindas, bonito, bonita, bonitos, bonitas, adorável,
    bebê, bebé,
    pequenino, pequenina, gigante, gigantesco, gigantesca, lindinho, lindinha, bonitinho, bonitinha, mini, enorme de grande
  `),
  numberWords: list('número, num'),
  measures: followedBy(
    list(`
      par, pares, pedaço, pedaços, fatia, fatias, bisnaga, cacho, penca, copo, xícara, chávena, caneca, tigela, garrafa,
      prato, porção, caixa, pacote, pote, frasco, rolo, carretel, ramo, buquê, novelo, barra, tablete, pilha, saco,
      balde, cubo,
      cabeça, filhote, rebanho, manada, dúzia, enxame,
      quilo, quilos, libra, grama, gramas, litro, litros, punhado, mão-cheia, dezena, tonelada, toneladas, kg
    `),
    ['de'],
  ),
  endings: list(`
    por favor, pfv, obrigado, obrigada, acho, acho eu, eu acho, talvez, não, não é, né, certo, com certeza, claro, emoji,
    kkk, kkkk, rs, rsrs, haha, creio, creio eu, na minha opinião, para mim, pra mim,
    ponto, ponto final, ponto de interrogação, ponto de exclamação, vírgula, e ponto, ué, uai
  `),
  alternatives: list('ou, ou seja, aliás'),
  joiners: list('com, mais'),
  numbers,
  clauses: list('está, estão, são, nós'),
}
