import { hkdfSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type DataFolder, Fault, makeSecretFile } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'

const SHORTEST = 32

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const readOrMake = async (data: DataFolder): Promise<string> => {
  try {
    return (await readIfThere(data.secret)) ?? (await makeSecretFile(data.secret, { bytes: 48, mode: 0o600 }))
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
): Promise<{
  cookie: string
  renders: Buffer
  log: Buffer
  addresses: Buffer
  previews: Buffer
  factors: Buffer
  bus: Buffer
}> => {
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
    previews: derive(secret, 'previews', 32),
    factors: derive(secret, 'factors', 32),
    bus: derive(secret, 'bus', 32),
  }
}
