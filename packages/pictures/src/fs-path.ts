// Python's PEP 383 calls this "surrogateescape".
const firstEscape = 0xdc00
const escaped = /[\u{DC80}-\u{DCFF}]/u

/** A file name whose bytes are no UTF-8, as a string that `fsPath` turns back: each byte above 127 is a lone surrogate, which JSON keeps. */
export const escapeName = (bytes: Buffer): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : firstEscape + byte)).join('')

/** The path as the file system takes it: its bytes, where it has names of `escapeName`. */
export const fsPath = (path: string): string | Buffer =>
  escaped.test(path)
    ? Buffer.concat(
        Array.from(path, (letter) =>
          escaped.test(letter) ? Buffer.from([letter.charCodeAt(0) - firstEscape]) : Buffer.from(letter),
        ),
      )
    : path
