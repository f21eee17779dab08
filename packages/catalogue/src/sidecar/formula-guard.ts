/** What a spreadsheet takes for the beginning of a formula, behind apostrophes that guard one already. */
const FORMULA = /^'*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/

/** The text as a cell that no spreadsheet runs as a formula; `withoutFormulaGuard` gives the text back. */
export const withFormulaGuard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** `="007"`: a text that other programs write as a formula, so that a spreadsheet keeps it as it stands. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/

/** The text of a cell that may have been guarded. */
export const withoutFormulaGuard = (cell: string): string => {
  if (cell.startsWith("'") && FORMULA.test(cell)) return cell.slice(1)
  return TEXT_FORMULA.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell
}
