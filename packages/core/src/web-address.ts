/**
 * The text if it is an absolute http or https address, else null. Any other scheme (`javascript:`, `data:`) would run or open something
 * else when a link to it is followed, and an address without a scheme would lead into the game itself.
 */
export const webAddress = (text: string | null | undefined): string | null =>
  text && /^https?:\/\/[^\s/?#\\][^\s\p{Cc}]*$/iu.test(text) ? text : null
