import type { Phrases } from '../language.ts'
import { list } from '../words.ts'

/** What people say in Portuguese around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    é, são, isto é, isso é, este é, esta é, acho que é, acho que são, eu acho que é, eu acho que são, acho,
    penso que é, creio que é, eu diria, diria que é, parece, parece ser, parece que é, pode ser, poderia ser, talvez,
    talvez seja, deve ser, será, será que é, provavelmente, vejo, há, tem, a resposta é, uma foto de, uma imagem de,
    um desenho de
  `),
  determiners: list(`
    meu, minha, meus, minhas, o meu, a minha, teu, tua, seu, sua, nosso, nossa, este, esta, estes, estas, esse, essa,
    esses, essas, aquele, aquela, alguns, algumas, algum, alguma, vários, várias, dois, duas, uma espécie de,
    um tipo de
  `),
  measures: list(`
    um par de, par de, um pedaço de, pedaço de, uma fatia de, fatia de, um cacho de, cacho de, um copo de, copo de,
    uma xícara de, xícara de, uma chávena de, chávena de, uma tigela de, tigela de, uma garrafa de, garrafa de,
    um prato de, prato de, uma caixa de, um pote de, pote de, um frasco de, um rolo de, rolo de, um ramo de,
    um buquê de, um novelo de, novelo de, uma barra de, barra de, uma tablete de, uma pilha de, um saco de, um cubo de
  `),
  endings: list('por favor, acho, acho eu, eu acho, talvez, não, né, certo'),
  alternatives: list('ou'),
  numbers: list(`
    zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, quatorze, quinze, dezesseis,
    dezessete, dezoito, dezenove, vinte
  `),
  clauses: list('está, estão, são, nós'),
}
