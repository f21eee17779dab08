/** A wrong request, or something missing: its message is a sentence for the person who typed the command. */
export class Refusal extends Error {}

/** `parseArgs` of Node throws these for an unknown option, a missing value or a word too many. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')

/** The sentence of an error that the person who typed the command can put right; undefined for a bug. */
const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof Refusal) return error.message
  if (isUsageError(error)) return `${error.message.split('. ')[0]}. --help lists the options.`
  return undefined
}

/** Runs a tool: `--help` prints the usage, a refusal or an unknown option its sentence; a bug prints its stack. Exit code 2 for all errors. */
export const runTool = async (usage: string, work: (words: string[]) => Promise<number>): Promise<void> => {
  const words = process.argv.slice(2)
  if (words.includes('--help') || words.includes('-h')) return console.log(usage)
  try {
    process.exitCode = await work(words)
  } catch (error) {
    process.exitCode = 2
    console.error(sentenceOf(error) ?? error)
  }
}
