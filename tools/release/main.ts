import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../project-files.ts'
import { makeBundle, sumsOf } from './bundle.ts'
import { checkRelease, commitTime, tagFrom } from './check.ts'
import { mergePlatforms } from './merge-platforms.ts'
import { explainFailure, Refusal, UsageError } from './refusal.ts'
import { setVersion } from './set-version.ts'

const USAGE = `npm run release -- COMMAND
  check [TAG]        says the version; refuses a tag of another one (a hosted CI's own is looked at too), and a version without notes
  notes              what CHANGELOG.md says of this version
  version VERSION    writes a version into every place that carries it
  merge FILE...      makes one image for all platforms of those that \`npm run push\` pushed, in the registry; each FILE is the
                     dist/pushed.json of one platform, and --pushed then names the ones for all
    --pushed FILE                                           dist/pushed.json
  bundle             the tar.gz by which a server runs this version from images, into --out
  sums               SHA256SUMS of all that is in --out
    --lock FILE      the images, by digest, and FILE.sig    images.lock.json
    --key FILE       the public key that they are signed by security/cosign.pub
    --out FOLDER                                            dist/release
`

const SUMS = 'SHA256SUMS'

type Options = { readonly lock: string; readonly key: string; readonly out: string; readonly pushed: string }

const print = (text: string): void => void process.stdout.write(text)

const read = (file: string, maker = 'sign'): string => {
  try {
    return readFileSync(resolve(ROOT, file), 'utf8')
  } catch {
    throw new Refusal(`${file} can't be read: npm run ${maker} writes it`)
  }
}

const bundle = async ({ lock, key, out }: Options): Promise<void> => {
  const parts = {
    lock: read(lock),
    lockSignature: read(`${lock}.sig`),
    publicKey: read(key),
    secondsSinceEpoch: commitTime(ROOT),
  }
  const { name, bytes } = await makeBundle(ROOT, parts)
  mkdirSync(resolve(ROOT, out), { recursive: true })
  writeFileSync(resolve(ROOT, out, name), bytes)
  print(`${join(out, name)}\n`)
}

const sums = ({ out }: Options): void => {
  const folder = resolve(ROOT, out)
  const files = readdirSync(folder).filter((name) => !name.startsWith(SUMS))
  writeFileSync(join(folder, SUMS), sumsOf(files.map((name) => join(folder, name))))
}

const COMMANDS: Readonly<Record<string, (options: Options, words: readonly string[]) => void | Promise<void>>> = {
  check: (_, [tag = tagFrom(process.env)]) => print(`${checkRelease(ROOT, tag).version}\n`),
  notes: () => print(checkRelease(ROOT).notes),
  version: (_, [version = '']) => print(`${setVersion(ROOT, version).join('\n')}\n`),
  merge: ({ pushed }, files) => {
    const merged = mergePlatforms(files.map((file) => JSON.parse(read(file, 'push'))))
    writeFileSync(resolve(ROOT, pushed), `${JSON.stringify(merged, null, 2)}\n`)
    print(
      `${Object.values(merged)
        .map(({ reference }) => reference)
        .join('\n')}\n`,
    )
  },
  bundle,
  sums,
}

const readWords = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      lock: { type: 'string', default: 'images.lock.json' },
      key: { type: 'string', default: 'security/cosign.pub' },
      out: { type: 'string', default: 'dist/release' },
      pushed: { type: 'string', default: 'dist/pushed.json' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })

/** Runs the command that was typed; its exit code. */
const run = async (): Promise<number> => {
  const { values, positionals } = readWords()
  const [name = '', ...words] = positionals
  if (values.help) {
    print(USAGE)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new UsageError(name ? `There is no command '${name}'.` : 'A command is missing.')
  await command(values, words)
  return 0
}

try {
  process.exitCode = await run()
} catch (error) {
  const failure = explainFailure(error)
  if (!failure) throw error
  console.error(failure.sentence)
  process.exitCode = failure.exitCode
}
