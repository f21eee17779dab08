import { hkdfSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { nullIfMissing } from '@pd/catalogue'
import { type DataFolder, Fault, makeSecretFile } from '@pd/runtime'
import { throwDataError } from '@pd/runtime/explain-data-error'

const SHORTEST = 32

const readOrMake = async ({ secret }: DataFolder): Promise<string> => {
  const kept = await readFile(secret, 'utf8').catch(nullIfMissing)
  return kept?.trim() ?? makeSecretFile(secret, { bytes: 48, mode: 0o600 })
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
  const secret = given ?? (await readOrMake(data).catch(throwDataError(data)))
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
