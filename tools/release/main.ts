import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../project-files.ts'
import { makeBundle, sumsOf } from './bundle.ts'
import { checkRelease, tagFrom } from './check.ts'
import { mergePlatforms } from './merge-platforms.ts'
import { Refusal } from './refusal.ts'
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

const say = (text: string): void => void process.stdout.write(text)

const read = (file: string, maker = 'sign'): string => {
  try {
    return readFileSync(resolve(ROOT, file), 'utf8')
  } catch {
    throw new Refusal(`${file} can't be read: npm run ${maker} writes it`)
  }
}

const commitTime = (): number =>
  Number(
    process.env.SOURCE_DATE_EPOCH ??
      execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' }),
  )

const bundle = async ({ lock, key, out }: Options): Promise<void> => {
  const parts = {
    lock: read(lock),
    lockSignature: read(`${lock}.sig`),
    publicKey: read(key),
    secondsSinceEpoch: commitTime(),
  }
  const { name, bytes } = await makeBundle(ROOT, parts)
  mkdirSync(resolve(ROOT, out), { recursive: true })
  writeFileSync(resolve(ROOT, out, name), bytes)
  say(`${join(out, name)}\n`)
}

const sums = ({ out }: Options): void => {
  const folder = resolve(ROOT, out)
  const files = readdirSync(folder).filter((name) => !name.startsWith(SUMS))
  writeFileSync(join(folder, SUMS), sumsOf(files.map((name) => join(folder, name))))
}

const COMMANDS: Readonly<Record<string, (options: Options, words: readonly string[]) => void | Promise<void>>> = {
  check: (_, [tag = tagFrom(process.env)]) => say(`${checkRelease(ROOT, tag).version}\n`),
  notes: () => say(checkRelease(ROOT).notes),
  version: (_, [version = '']) => say(`${setVersion(ROOT, version).join('\n')}\n`),
  merge: ({ pushed }, files) => {
    const merged = mergePlatforms(files.map((file) => JSON.parse(read(file, 'push'))))
    writeFileSync(resolve(ROOT, pushed), `${JSON.stringify(merged, null, 2)}\n`)
    say(
      `${Object.values(merged)
        .map(({ reference }) => reference)
        .join('\n')}\n`,
    )
  },
  bundle,
  sums,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lock: { type: 'string', default: 'images.lock.json' },
    key: { type: 'string', default: 'security/cosign.pub' },
    out: { type: 'string', default: 'dist/release' },
    pushed: { type: 'string', default: 'dist/pushed.json' },
    help: { type: 'boolean', default: false },
  },
})
const [name = '', ...words] = positionals
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (values.help) say(USAGE)
else if (!command) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else
  try {
    await command(values, words)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
