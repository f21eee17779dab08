import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { BadArchive, readArchive, sealOf } from '../archive.ts'
import { checkFiles, damaged, type FileSeal, MANIFEST, readManifest } from '../manifest.ts'

/** Reads a backup back and compares every byte with its manifest; a fault says what is wrong. */
export const checkBackup = async (file: string): Promise<void> => {
  const found = new Map<string, FileSeal>()
  let text: string | null = null
  try {
    await readArchive(createReadStream(file), async ({ name, pieces }) => {
      const parts: Buffer[] = []
      const seal = await sealOf(pieces, async (piece) => void (name === MANIFEST && parts.push(piece)))
      if (name === MANIFEST) text = Buffer.concat(parts).toString('utf8')
      else found.set(name, seal)
    })
  } catch (error) {
    throw error instanceof BadArchive ? damaged(basename(file), error.message) : error
  }
  checkFiles(basename(file), readManifest(basename(file), text), found)
}
