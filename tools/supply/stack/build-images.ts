import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { runCommand, tryCommand } from '../run-command.ts'
import { Refusal } from '../run-tool.ts'
import { type Commit, readCommit } from './commit.ts'
import { inspectImage, localName, OUR_IMAGES } from './our-images.ts'
import { type BuildRecord, describeProvenance } from './provenance.ts'
import { ROOT } from './root.ts'

const BASES = ['NODE_IMAGE', 'RUNTIME_IMAGE', 'NGINX_IMAGE', 'HTTPD_IMAGE']

/** The committed files, each with the commit's time: what a working copy says of times depends on who checked it out when. */
const checkOut = async (folder: string): Promise<void> => {
  const git = spawn('git', ['archive', 'HEAD'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: [git.stdout, 'inherit', 'pipe'] })
  const complaint = await buffer(tar.stderr)
  if (complaint.length > 0) throw new Error(`unpacking the commit: ${complaint}`)
}

const baseArgs = (): string[] =>
  BASES.flatMap((name) => (process.env[name] ? ['--set', `*.args.${name}=${process.env[name]}`] : []))

/** Without the cache, whose layers keep the times of the build that made them. */
const bake = async (source: string, out: string, { seconds }: Commit): Promise<Record<string, BuildRecord>> => {
  const metadata = join(out, 'metadata.json')
  const outputs = OUR_IMAGES.flatMap((name) => [
    '--set',
    `${name}.output=type=docker,dest=${join(out, name)}.tar,rewrite-timestamp=true`,
  ])
  const args = ['--file', 'compose.yaml', '--no-cache', '--metadata-file', metadata, ...outputs, ...baseArgs()]
  // An attestation inside the image holds the time of the build; ours are signed and stand beside it.
  const plain = ['--set', '*.attest=type=provenance,disabled=true']
  // Bake would ask on the terminal before it writes outside of the folder that it builds.
  const env = { SOURCE_DATE_EPOCH: String(seconds), BUILDX_BAKE_ENTITLEMENTS_FS: '0' }
  const { code, err } = await tryCommand('docker', ['buildx', 'bake', ...args, ...plain, ...OUR_IMAGES], {
    cwd: source,
    env,
  })
  if (code !== 0) throw new Refusal(`The images could not be built:\n${err}`)
  return JSON.parse(await readFile(metadata, 'utf8'))
}

/** Builds our images into the engine and writes the provenance of each into `folder`. */
export const buildImages = async (folder: string): Promise<void> => {
  const commit = await readCommit()
  const [source, out] = await Promise.all([
    mkdtemp(join(tmpdir(), 'pd-commit-')),
    mkdtemp(join(tmpdir(), 'pd-images-')),
  ])
  const startedAt = new Date()
  try {
    await checkOut(source)
    const records = await bake(source, out, commit)
    await mkdir(join(folder, 'provenance'), { recursive: true })
    for (const name of OUR_IMAGES) {
      await runCommand('docker', ['load', '--input', join(out, `${name}.tar`)])
      const times = { startedAt, finishedAt: new Date() }
      const provenance = describeProvenance(records[name], { name, commit, ...times })
      await writeFile(
        join(folder, 'provenance', `${name}.json`),
        `${JSON.stringify({ image: (await inspectImage(localName(name))).Id, predicate: provenance }, null, 2)}\n`,
      )
    }
  } finally {
    await Promise.all([source, out].map((one) => rm(one, { recursive: true, force: true })))
  }
}
