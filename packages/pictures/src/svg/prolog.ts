const misc = /\s|<\?.*?\?>|<!--.*?-->/sy

/** Where the white space, comments and processing instructions end that begin at `at` in the text of an SVG. */
export const skipMisc = (text: string, at: number): number => {
  misc.lastIndex = at
  let end = at
  while (misc.test(text)) end = misc.lastIndex
  return end
}
