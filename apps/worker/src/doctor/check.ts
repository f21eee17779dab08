/** The result of one check: its subject, what was found, and the remedy of a problem. */
export type Check = {
  readonly about: string
  readonly found: string
  /** What to do about it; null when all is well. */
  readonly todo: string | null
}

/** A check without a problem. */
export const well = (about: string, found: string): Check => ({ about, found, todo: null })

/** A problem with its remedy. */
export const problem = (about: string, found: string, todo: string): Check => ({ about, found, todo })

/** A fault's sentence, `what is wrong: what to do`, as a problem. */
export const problemOf = (about: string, error: Error): Check => {
  const [found = '', ...rest] = error.message.split(': ')
  return problem(about, found, rest.join(': ') || 'see what it says, and try again.')
}

/** A report for a person: a line a check, with what to do below each problem. */
export const describeChecks = (checks: readonly Check[]): string => {
  const width = Math.max(...checks.map(({ about }) => about.length))
  const indent = ' '.repeat(width + 11)
  const lines = checks.flatMap(({ about, found, todo }) => [
    `${todo === null ? 'ok     ' : 'PROBLEM'}  ${about.padEnd(width)}  ${found}`,
    ...(todo === null ? [] : [`${indent}→ ${todo}`]),
  ])
  const problems = checks.filter(({ todo }) => todo !== null).length
  const end = problems === 0 ? 'No problem found.' : `${problems} problem${problems === 1 ? '' : 's'} found.`
  return [...lines, '', end].join('\n')
}
