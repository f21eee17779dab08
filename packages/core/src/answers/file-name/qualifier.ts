const ONE_COMMA = /^(?<head>[^,~]+?)[\s_]*,[\s_]*(?<qualifier>[^,~]+)$/su
const ARTICLE = /^(?:the|an?|les?|la|l['’]|un|une|der|die|das|el|los|las|il|lo|gli|het|de)$/iu
/** A longer text before the comma is a sentence. */
const HEAD_WORDS_MOST = 4
/** `Einstein, Albert`; also `Paris, France`. */
const PROPER_NAMES =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|da|di|der|den|la|le)(?:[\s_]+(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|da|di|der|den|la|le)){0,3}$/u
const ONE_SMALL_WORD = /^\p{Ll}[\p{Ll}\p{M}'’-]*$/u

/** Both orders of `Bear, polar`, the spoken one first, and of `Einstein, Albert`, the written one first: it may be a place. `Lion King, The` has one. */
export const turnQualifier = (text: string): readonly string[] => {
  const { head, qualifier } = ONE_COMMA.exec(text)?.groups ?? {}
  if (head === undefined || qualifier === undefined) return [text]
  if (head.split(/[\s_]+/u).length > HEAD_WORDS_MOST) return [text]
  if (ARTICLE.test(qualifier)) return [`${qualifier}${/['’]$/u.test(qualifier) ? '' : ' '}${head}`]
  const spoken = `${qualifier} ${head}`
  if (ONE_SMALL_WORD.test(qualifier)) return [spoken, `${head} ${qualifier}`]
  return PROPER_NAMES.test(head) && PROPER_NAMES.test(qualifier) ? [text, spoken] : [text]
}
