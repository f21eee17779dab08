import type { ClientProblem } from '@pd/contract/client'
import type { en } from './en.ts'

/** A sentence with a number, by its plural form. */
export type Plural = { readonly one: string; readonly other: string }

/** The sentences that each language must have; a problem of the contract without its sentence does not compile. */
export type Catalogue = { readonly [K in Key]: (typeof en)[K] extends string ? string : Plural }
/** The keys of all sentences. */
export type Key = keyof typeof en | `problem.${ClientProblem['code']}`

type Said<K extends keyof typeof en> = (typeof en)[K] extends string
  ? (typeof en)[K]
  : (typeof en)[K]['other' & keyof (typeof en)[K]]
type Holes<S> = S extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never

/** The words to fill a sentence with: none, or one for each `{hole}` of the English one. */
export type Fillings<K extends keyof typeof en> = [Holes<Said<K>>] extends [never]
  ? []
  : [Readonly<Record<Holes<Said<K>>, string | number>>]
