import type { GivenNames } from '../language.ts'
import { words } from '../words.ts'

/** The nouns are “de” words, so that every adjective agrees with them. */
export const givenNames: GivenNames = {
  first: words(`
    Beleefde Blije Bekende Creatieve Dappere Eerlijke Elegante Fijne Frisse Geduldige Geheime Gelukkige
    Gouden Handige Heldere Kalme Kleurrijke Levendige Lieve Loyale Moedige Nobele Rustige
    Sierlijke Slimme Snelle Speelse Sterke Stille Trotse Trouwe Verborgen Vlijtige Vlugge Vrolijke Warme
    Wijze Zachte Zonnige
  `),
  second: words(`
    Avond Blik Boodschap Code Detective Droom Echo Fabel Fantasie Gedachte Gids Glans Glimlach Held Hint
    Horizon Intuïtie Legende Logica Meester Missie Mythe Ochtend Pixel Roman Schaduw
    Schemer Speurder Theorie Tip Verrassing Vondst Vonk Vraag Vriend Weg Zaak
  `),
}
