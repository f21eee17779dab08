/** What a spreadsheet takes for the beginning of a formula, behind apostrophes that guard one already. */
const FORMULA = /^'*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/

/** The text as a cell that no spreadsheet runs as a formula; `withoutFormulaGuard` gives the text back. */
export const withFormulaGuard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text of a cell that may have been guarded. */
export const withoutFormulaGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
