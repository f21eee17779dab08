import type { ClientProblem } from '@pd/contract/client'
import type { en } from './en.ts'

/** A sentence with a number, by its plural form. */
type Plural = { readonly one: string; readonly other: string }

/** Sentences by their keys, in any language. */
export type Sentences = Readonly<Record<string, string | Plural>>

/** What each other language must have for these English sentences. */
export type Translated<English> = { readonly [K in keyof English]: English[K] extends string ? string : Plural }

/** The sentences that each language must have; a problem of the contract without its sentence does not compile. */
export type Catalogue = { readonly [K in Key]: (typeof en)[K] extends string ? string : Plural }
/** The keys of all sentences. */
export type Key = keyof typeof en | `problem.${ClientProblem['code']}`

type Said<Entry> = Entry extends string ? Entry : Entry['other' & keyof Entry]
type Holes<S> = S extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never

/** The words to fill a sentence with: none, or one for each `{hole}` of the English one. */
export type FillingsOf<Entry> = [Holes<Said<Entry>>] extends [never]
  ? []
  : [Readonly<Record<Holes<Said<Entry>>, string | number>>]
/** The same by the sentence's key. */
export type Fillings<K extends keyof typeof en> = FillingsOf<(typeof en)[K]>
