const ONE_COMMA = /^(?<head>[^,~]+?)[\s_]*,[\s_]*(?<qualifier>[^,~]+)$/su
const ARTICLE = /^(?:the|an?|les?|la|l['’]|un|une|der|die|das|el|los|las|il|lo|gli|het|de)$/iu
const ONE_SMALL_WORD = /^\p{Ll}[\p{Ll}\p{M}'’-]*$/u

/** Both orders of `Bear, polar` and `Lion King, The`, the spoken one first; a place or a second name after a comma is not turned. */
export const turnQualifier = (text: string): readonly string[] => {
  const { head, qualifier } = ONE_COMMA.exec(text)?.groups ?? {}
  if (head === undefined || qualifier === undefined) return [text]
  if (ARTICLE.test(qualifier)) return [`${qualifier}${/['’]$/u.test(qualifier) ? '' : ' '}${head}`]
  return ONE_SMALL_WORD.test(qualifier) ? [`${qualifier} ${head}`, `${head} ${qualifier}`] : [text]
}
