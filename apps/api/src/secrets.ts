import { hkdfSync, randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { Fault } from '@pd/runtime'
import { type DataFolder, explainDataError } from './open-data.ts'

const SHORTEST = 32

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const makeSecret = async (file: string): Promise<string> => {
  const secret = randomBytes(48).toString('base64url')
  await writeFile(`${file}.tmp`, `${secret}\n`, { mode: 0o600 })
  await rename(`${file}.tmp`, file)
  return secret
}

const readOrMake = async (data: DataFolder): Promise<string> => {
  try {
    return (await readIfThere(data.secret)) ?? (await makeSecret(data.secret))
  } catch (error) {
    throw explainDataError(error, data)
  }
}

const derive = (secret: string, use: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', use, bytes))

/** The keys of this installation, all derived from one secret: a given one, or one made once and kept in the data folder. */
export const readKeys = async (
  given: string | undefined,
  data: DataFolder,
): Promise<{ cookie: string; renders: Buffer; log: Buffer; addresses: Buffer }> => {
  const secret = given ?? (await readOrMake(data))
  const place = given ? 'SECRET' : data.secret
  if (secret.length < SHORTEST)
    throw new Fault(
      `The secret in ${place} has fewer than ${SHORTEST} characters: give a longer one, or delete it to have one made.`,
    )
  return {
    cookie: derive(secret, 'cookie', 32).toString('base64url'),
    renders: derive(secret, 'renders', 64),
    log: derive(secret, 'log', 32),
    addresses: derive(secret, 'addresses', 32),
  }
}
