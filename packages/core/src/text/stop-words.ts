const STOP_WORDS: ReadonlySet<string> = new Set(
  `with from that this these those into over under some your their
  avec dans pour sans sous chez entre leur leurs cette
  para como sobre este esta estos estas desde unos unas
  eine einer einen einem eines unter uber ohne nach dieser diese dieses nicht oder
  della delle dello degli dalla dalle nella nelle sulla sulle alla alle allo agli questo questa come senza
  pela pelo pelas pelos umas voor naar onder zonder deze niet door tussen`.split(/\s+/),
)

/** Whether sharing this folded word with an answer says something: at least 4 characters, a letter, no particle. */
export const isSignificant = (word: string): boolean =>
  [...word].length >= 4 && /\p{L}/u.test(word) && !STOP_WORDS.has(word)
