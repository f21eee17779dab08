/** Whether a text of sorted lines, which each end with a line feed, has this one. */
export const hasLine = (lines: string, wanted: string): boolean => {
  let [from, to] = [0, lines.length]
  while (from < to) {
    const start = lines.lastIndexOf('\n', ((from + to) >> 1) - 1) + 1
    const end = lines.indexOf('\n', start)
    const line = lines.slice(start, end)
    if (line === wanted) return true
    if (line < wanted) from = end + 1
    else to = start
  }
  return false
}
