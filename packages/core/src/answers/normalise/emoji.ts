const PICTURES = /\p{Extended_Pictographic}|\p{Regional_Indicator}/gu
/** Signs of writing that Unicode counts among the emoji. */
const SIGNS = /[©®™‼⁉〰〽ℹ]/gu

/** The emoji of a text, without colours of skin and joiners; one that is repeated counts once. Empty when there is none. */
export const emojiIn = (text: string): string =>
  (text.replace(SIGNS, '').match(PICTURES) ?? []).join('').replace(/^(.+?)\1+$/u, '$1')
