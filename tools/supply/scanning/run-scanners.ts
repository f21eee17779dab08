import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Finding } from '../advisories/finding.ts'
import { hasCommand, runCommand, tryCommand } from '../run-command.ts'
import { Refusal } from '../run-tool.ts'
import { SCANNERS, type Scanner } from './scanners.ts'

const imageOf = ({ name }: Scanner): string | undefined => process.env[`${name.toUpperCase()}_IMAGE`]

/** The command line for an archive: the scanner's own image where one is given, by its digest, else the command that is here. */
export const lineOf = (scanner: Scanner, archive: string, image: string | undefined): readonly string[] => {
  if (!image) return [...scanner.command, ...scanner.words(archive)]
  if (!/@sha256:[0-9a-f]{64}$/.test(image))
    throw new Refusal(`The image of ${scanner.name} must be named by its digest: ${image}`)
  const mount = `type=bind,source=${dirname(archive)},target=/scan,readonly`
  return ['docker', 'run', '--rm', '--mount', mount, image, ...scanner.words(`/scan/${basename(archive)}`)]
}

const isHere = async (scanner: Scanner): Promise<boolean> => {
  const [command = '', ...words] = scanner.probe
  if (imageOf(scanner)) return true
  return (await hasCommand(command)) && (await tryCommand(command, words)).code === 0
}

/** The scanners that are installed, or given as an image. */
export const findScanners = async (): Promise<Scanner[]> => {
  const here = await Promise.all(SCANNERS.map(isHere))
  return SCANNERS.filter((_, at) => here[at])
}

/** What a scanner finds in an image; a scanner that fails fails the scan, it never finds nothing. */
export const runScanner = async (scanner: Scanner, image: string): Promise<Finding[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-scan-'))
  try {
    const archive = join(folder, 'image.tar')
    await runCommand('docker', ['save', '--output', archive, image])
    const [command = '', ...words] = lineOf(scanner, archive, imageOf(scanner))
    return scanner.read(await runCommand(command, words))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${scanner.name} could not judge ${image}: ${error}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
