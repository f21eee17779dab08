const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows = new TextDecoder('windows-1252')

/** The text of bytes whose encoding is not stated: UTF-8, or Windows-1252 where that is not valid. It ends at the first NUL. */
export const decodeBytes = (bytes: Buffer): string => {
  const end = bytes.indexOf(0)
  const text = end === -1 ? bytes : bytes.subarray(0, end)
  try {
    return utf8.decode(text)
  } catch {
    return windows.decode(text)
  }
}
