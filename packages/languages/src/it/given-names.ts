import type { GivenNames } from '../language.ts'
import { words } from '../words.ts'

/** The adjectives are the same for him and for her, so that they agree with every noun. */
export const givenNames: GivenNames = {
  first: words(`
    Alba Alibi Aurora Avventura Caso Codice Destino Detective Eco Enigma Favola Fiaba
    Genio Idea Impresa Indizio Ingegno Intrigo Intuito Istante Istinto Leggenda Messaggio Mistero
    Mito Novella Ombra Orizzonte Pista Pixel Poema Prova Racconto Riflesso Romanzo Segreto Sogno Verso
  `),
  second: words(`
    Abile Affabile Agile Amabile Audace Capace Docile Cordiale Costante Efficace Elegante
    Fedele Felice Forte Geniale Gentile Gioviale Illustre Incredibile Leale Lunare Mite Nobile Notevole
    Originale Paziente Perspicace Radiante Sagace Semplice Solare Sottile Tenace
    Veloce Vincente Vivace
  `),
}
