import { cleanText } from '@pd/core'

/** Devices of Windows, with any extension: a file of such a name can't be opened there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
/** What Windows keeps for itself; a slash of either kind ends a folder's name. */
const RESERVED = /[<>:"|?*\\/]/g
/** A name that begins or ends so is hidden, or left behind by an editor. */
const EDGES = /^(?:[.\s]|~\$)+|[.\s~]+$/g

/** The most bytes of a name: file systems take 255, and a number or an extension may be added. */
const NAME_BYTES = 180
const DEEPEST = 6

const cutBytes = (text: string, most: number): string => {
  let [cut, bytes] = ['', 0]
  for (const sign of text) {
    bytes += Buffer.byteLength(sign)
    if (bytes > most) return cut.trimEnd()
    cut += sign
  }
  return cut
}

const withoutDevice = (name: string): string => name.replace(DEVICE, (device) => `${device}_`)

const cleanPart = (part: string): string =>
  withoutDevice(cleanText(part.replace(RESERVED, ' ')).replace(EDGES, '').normalize('NFC'))

const EXTENSION = /\.[a-z\d]{1,5}$/i

/**
 * A file's name as it may lie in a folder of any system: no path, no device, no control or direction character, no hidden file, not too
 * long, in composed form. `extension` is put behind a name whose own is not among `allowed`.
 */
export const cleanFileName = (
  name: string,
  extension: string,
  allowed: (extension: string) => boolean = () => false,
): string => {
  const cleaned = cleanPart(name.split(/[\\/]/).at(-1) ?? '')
  const own = EXTENSION.exec(cleaned)?.[0].toLowerCase() ?? ''
  const isRight = own !== '' && (own === extension || allowed(own))
  const stem = cutBytes(isRight ? cleaned.slice(0, -own.length) : cleaned, NAME_BYTES).replace(EDGES, '')
  return withoutDevice(`${stem || 'picture'}${isRight ? own : extension}`)
}

/** Folders below a pack's as they may lie on any system, with `/` between their names; empty for the pack's own. */
export const cleanFolder = (path: string): string => {
  const names = path
    .split(/[\\/]/)
    .map((name) => cutBytes(cleanPart(name), NAME_BYTES))
    .filter((name) => name !== '')
  return names.slice(0, DEEPEST).join('/')
}

/** A name as it is shown: on one line and in writing order. */
export const shownName = (name: string): string => cutBytes(cleanText(name), NAME_BYTES) || 'file'
