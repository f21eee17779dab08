import { parseEnv } from 'node:util'
import type { Distribution } from './package.ts'

/** Which distribution an os-release file names. */
export const readOsRelease = (text: string): Distribution | null => {
  const { ID, VERSION_ID, VERSION_CODENAME, NAME } = parseEnv(text)
  return ID ? { id: ID, name: NAME ?? ID, version: VERSION_ID ?? VERSION_CODENAME ?? '' } : null
}
