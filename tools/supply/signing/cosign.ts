import { tryCommand } from '../run-command.ts'
import { Refusal } from '../run-tool.ts'

/** Cosign 3 signs by default for a public log and in a format of its own; these flags keep what cosign 2 did. */
const OF_VERSION_3 = ['--use-signing-config=false', '--new-bundle-format=false']

/** The flags that make a signature by key alone, as far as this cosign's own help knows them. */
export const keyFlags = (help: string): string[] => [
  '--yes',
  '--tlog-upload=false',
  ...OF_VERSION_3.filter((flag) => help.includes(flag.split('=')[0] ?? flag)),
]

/** Signs with the private key that COSIGN_KEY names: a file, env://VARIABLE or a key service. Its password is in COSIGN_PASSWORD. */
export const createSigner = (key: string) => {
  const run = async (action: string, ...words: string[]): Promise<void> => {
    const { out, err } = await tryCommand('cosign', [action, '--help'])
    const { code, err: complaint } = await tryCommand('cosign', [
      action,
      '--key',
      key,
      ...keyFlags(out + err),
      ...words,
    ])
    if (code !== 0) throw new Refusal(`cosign ${action} ${words.at(-1)}: ${complaint.trim()}`)
  }
  return {
    /** The annotations become part of what is signed: a signature of one image is none of another. */
    sign: (reference: string, annotations: Readonly<Record<string, string>>): Promise<void> =>
      run('sign', ...Object.entries(annotations).flatMap(([name, value]) => ['-a', `${name}=${value}`]), reference),
    attest: (reference: string, type: string, predicate: string): Promise<void> =>
      run('attest', '--type', type, '--predicate', predicate, reference),
    signFile: (file: string): Promise<void> => run('sign-blob', '--output-signature', `${file}.sig`, file),
  }
}
