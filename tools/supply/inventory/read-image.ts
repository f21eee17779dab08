import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { runCommand, tryCommand } from '../run-command.ts'
import { inspectImage } from '../stack/our-images.ts'
import { type Files, isTelling } from './files.ts'
import type { Inventory, Package } from './package.ts'
import { takeInventory } from './take-inventory.ts'

const NODES = ['/nodejs/bin/node', '/usr/local/bin/node']

/** The telling files of a container that is never started. */
const readFiles = async (container: string): Promise<Files> => {
  const files = new Map<string, string>()
  const unpack = extract()
  unpack.on('entry', async (header, stream, next) => {
    const path = header.name.replace(/^\.?\//, '')
    if (header.type === 'file' && isTelling(path)) files.set(path, await text(stream))
    stream.resume()
    next()
  })
  const exporting = spawn('docker', ['export', container], { stdio: ['ignore', 'pipe', 'inherit'] })
  await pipeline(exporting.stdout, unpack)
  return files
}

/** What a program of an image says of its version, or null where it is not; from the log, since a busy engine may attach too late to hear it. */
const askVersion = async (image: string, program: string): Promise<string | null> => {
  const confined = ['--network', 'none', '--read-only', '--cap-drop', 'ALL', '--entrypoint', program]
  const container = await runCommand('docker', ['create', ...confined, image, '--version'])
  try {
    if ((await tryCommand('docker', ['start', container])).code !== 0) return null
    if ((await runCommand('docker', ['wait', container])) !== '0') return null
    return await runCommand('docker', ['logs', container])
  } finally {
    await runCommand('docker', ['rm', '--force', container])
  }
}

/** Node comes from no package manager, so it is asked itself. */
const askNode = async (image: string): Promise<Package[]> => {
  for (const program of NODES) {
    const [, version] = /^v(\d+\.\d+\.\d+)/.exec((await askVersion(image, program)) ?? '') ?? []
    if (version) return [{ type: 'generic', name: 'node', version, licences: ['MIT'] }]
  }
  return []
}

/** What the image was built of from source, as far as it says so in a variable such as HTTPD_VERSION. */
const builtFromSource = (env: readonly string[], known: readonly Package[]): Package[] =>
  env.flatMap((line) => {
    const [, name = '', version = ''] = /^([A-Z]+)_VERSION=(\d[\w.]*)/.exec(line) ?? []
    const isNews = name !== '' && !known.some((one) => one.name === name.toLowerCase())
    return isNews ? [{ type: 'generic', name: name.toLowerCase(), version, licences: [] }] : []
  })

/** What an image of this engine holds; nothing of it is run but Node, to say its version. */
export const readImage = async (image: string): Promise<Inventory> => {
  const { Config } = await inspectImage(image)
  const container = await runCommand('docker', ['create', image, 'none'])
  try {
    const found = takeInventory(await readFiles(container))
    const packages = [...found.packages, ...(await askNode(image))]
    return { ...found, packages: [...packages, ...builtFromSource(Config.Env ?? [], packages)] }
  } finally {
    await runCommand('docker', ['rm', container])
  }
}
