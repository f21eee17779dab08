import type { GivenNames } from '../language.ts'
import { words } from '../words.ts'

/** The adjectives are the same for him and for her, so that they agree with every noun. */
export const givenNames: GivenNames = {
  first: words(`
    Álibi Alvorada Arquivo Assombro Audácia Aurora Aventura Caso Código Conto Crônica Desafio Destino
    Detalhe Detetive Eco Enigma Fábula Façanha Horizonte Ideia Indício Instante Instinto Intriga Lenda
    Magia Mensagem Mistério Mito Murmúrio Novela Pista Pixel Poema Prova Reflexo Relato Segredo Sonho
    Verso
  `),
  second: words(`
    Ágil Alegre Amável Audaz Brilhante Capaz Prudente Constante Cordial Eficaz Elegante Feliz
    Fiel Firme Forte Genial Gentil Hábil Incrível Jovial Leal Lunar Nobre Notável Original
    Otimista Paciente Perspicaz Radiante Sagaz Singular Solar Sutil Tenaz
    Veloz Vivaz
  `),
}
