import type { GivenNames } from '../language.ts'
import { words } from '../words.ts'

/** The nouns are masculine, so that every adjective agrees with them. */
export const givenNames: GivenNames = {
  first: words(`
    Achtsamer Agiler Beherzter Beredter Braver Cleverer Edler Ehrlicher Eifriger Eleganter
    Emsiger Fairer Findiger Flinker Freier Fröhlicher Geduldiger Gelassener Genialer Gewitzter Heiterer
    Heller Herzlicher Kluger Kühner Lebhafter Munterer Netter Ruhiger Sanfter
    Schlauer Sonniger Stiller Stolzer Tapferer Treuer Wacher
  `),
  second: words(`
    Abend Anfang Auftrag Augenblick Beweis Blick Detektiv Einfall Fall Fund Funke Gast Gedanke Glanz
    Held Hinweis Horizont Kommissar Krimi Kurs Meister Moment Mythos Plan Pfad Pixel Reim Roman Schatten
    Schimmer Sinn Spürsinn Traum Verdacht Weg Wirbel Zauber Zeuge Zufall
  `),
}
