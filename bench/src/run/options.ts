import { parseArgs } from 'node:util'

/** What the command line asks for. */
export type Options =
  | { readonly kind: 'help' }
  | { readonly kind: 'complaint'; readonly complaint: string }
  | { readonly kind: 'measures'; readonly names: readonly string[]; readonly rounds: number; readonly quick: boolean }

const ROUNDS = '3'

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      rounds: { type: 'string', default: ROUNDS },
      quick: { type: 'boolean', default: false },
    },
  })

const complain = (complaint: string): Options => ({ kind: 'complaint', complaint: `${complaint} --help says more.` })

/** Which measures to run (all when none is named), and over how many rounds. */
export const readOptions = (args: readonly string[], known: readonly string[]): Options => {
  try {
    const { values, positionals } = read(args)
    if (values.help) return { kind: 'help' }
    const stranger = positionals.find((name) => !known.includes(name))
    if (stranger !== undefined) return complain(`"${stranger}" is no measure; there are ${known.join(', ')}.`)
    if (!/^[1-9]\d?$/.test(values.rounds)) return complain(`--rounds must be 1 to 99, not "${values.rounds}".`)
    const names = positionals.length ? known.filter((name) => positionals.includes(name)) : known
    return { kind: 'measures', names, rounds: Number(values.rounds), quick: values.quick }
  } catch (error) {
    return complain(`${(error as Error).message}.`)
  }
}
