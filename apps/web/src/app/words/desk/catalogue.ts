import type { FillingsOf, Translated } from '../catalogue.ts'
import type { en } from './en.ts'

/** The keys of the desk's own sentences. */
export type DeskKey = keyof typeof en
/** The sentences of the desk that each language must have. */
export type DeskCatalogue = Translated<typeof en>
/** The words to fill a sentence of the desk with. */
export type DeskFillings<K extends DeskKey> = FillingsOf<(typeof en)[K]>
