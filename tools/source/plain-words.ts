import { ROOT, read } from '../project-files.ts'
import { sourceFiles } from './source-files.ts'

/** Phrases that hide the subject of a sentence: a reader has to guess who does what. */
const HIDDEN_SUBJECT = /\b(whoever|whatever it is|nobody|somebody|is told|are told|of whom|so many)\b/i
const COMMENT = /^\s*(?:\/\*\*?|\*|\/\/)\s?(.*)$|\s\/\/ (.*)$/

/** The comments of a source that use such a phrase, each as its line number, from 1, and the phrase. */
export const hiddenSubjectsIn = (source: string): string[] =>
  source.split('\n').flatMap((line, at) => {
    const [, whole, trailing] = COMMENT.exec(line) ?? []
    const phrase = HIDDEN_SUBJECT.exec(whole ?? trailing ?? '')?.[0]
    return phrase === undefined ? [] : [`${at + 1}: ${phrase}`]
  })

if (import.meta.main) {
  const found = sourceFiles(ROOT).flatMap((file) => hiddenSubjectsIn(read(file)).map((place) => `${file}:${place}`))
  for (const place of found) console.error(`${place} (name the subject: a player, a host, a process, a number)`)
  if (found.length > 0) process.exitCode = 1
}
