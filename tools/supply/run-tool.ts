/** What a tool was asked wrongly, or can't do its work without: its sentence is for whoever typed the command. */
export class Refusal extends Error {}

/** The edge of a tool: `--help` prints the usage, a refusal its sentence, and both exit codes say which it was. */
export const runTool = async (usage: string, work: (words: string[]) => Promise<number>): Promise<void> => {
  const words = process.argv.slice(2)
  if (words.includes('--help') || words.includes('-h')) return console.log(usage)
  try {
    process.exitCode = await work(words)
  } catch (error) {
    process.exitCode = 2
    console.error(error instanceof Refusal ? error.message : error)
  }
}
