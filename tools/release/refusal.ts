/** Something that must be put right before there can be a release; its message says how. */
export class Refusal extends Error {}

/** A command line that can't be run; its message is the first of the two sentences that are printed. */
export class UsageError extends Error {}

/** `parseArgs` of Node throws these for an unknown option, a missing value and a wrong type. */
const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')

/** What is printed of an error that the person who typed the command can put right, with the exit code; undefined for a bug. */
export const explainFailure = (
  error: unknown,
): { readonly sentence: string; readonly exitCode: number } | undefined => {
  if (error instanceof Refusal) return { sentence: error.message, exitCode: 1 }
  if (!(error instanceof UsageError) && !isParseError(error)) return undefined
  return {
    sentence: `${error.message.split('. ')[0]?.replace(/\.$/, '')}. --help lists the commands and options.`,
    exitCode: 2,
  }
}
