import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** How a secret is made and kept. */
type SecretFile = {
  /** How many random bytes it has; the file holds them as base64url. */
  readonly bytes: number
  /** The permissions of the file. */
  readonly mode: number
}

const writeSynced = async (file: string, text: string, mode: number): Promise<void> => {
  const handle = await open(file, 'wx', mode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts a rename on the disk. Some network file systems sync no folder; there the file system keeps the order itself. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle
    .sync()
    .catch(() => undefined)
    .finally(() => handle.close())
}

/**
 * Makes a random secret and keeps it in `file`, in the place of what was there. Readers see the whole secret or none, it is on the disk
 * when this resolves, and a failure leaves nothing behind.
 */
export const makeSecretFile = async (file: string, { bytes, mode }: SecretFile): Promise<string> => {
  const secret = randomBytes(bytes).toString('base64url')
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeSynced(temporary, `${secret}\n`, mode)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
  return secret
}
