export { withoutArticle } from './articles.ts'
export { distance } from './distance.ts'
export { type FileNameReading, readFileName } from './file-name.ts'
export { fold } from './fold.ts'
export { foldIn } from './fold-in.ts'
export { GUESS_MAX_LETTERS, readGuess } from './guess.ts'
export { itemsNamedIn } from './item-names-in.ts'
export { type MatchInput, match, matcherOf, type Strictness, type Verdict } from './match.ts'
export {
  buildNameIndex,
  type NamedItem,
  type NameIndex,
  type NearbyName,
  type NearbySearch,
  nameIndexSteps,
} from './name-index/name-index.ts'
export { keysOf, type Name, withoutParenthesis } from './names.ts'
export { pluralsOf, singularsOf } from './plurals.ts'
export { typoBudget } from './typo.ts'
export { webAddress } from './web-address.ts'
