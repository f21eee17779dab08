import { readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { type HostFont, openHostFont } from './host-font.ts'

/** Fonts of this machine, for letters that the game has none for. */
export type HostFonts = {
  /** Opened fonts that draw these letters, as far as there are any. */
  readonly fontsFor: (letters: readonly string[]) => Promise<readonly HostFont[]>
}

/** Where systems keep fonts: Linux, BSD, macOS, Windows. */
const SYSTEM_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  'C:\\Windows\\Fonts',
]

/** Fonts of a system that have Chinese, Japanese or Korean letters; to look into each of hundreds would take seconds. */
const KNOWN =
  /^(?:NotoSans(?:CJK|SC|TC|HK|JP|KR)|SourceHanSans|DroidSansFallback|wqy-|msyh|msgothic|YuGoth|malgun|simsun|Nanum|ipa[eg]|PingFang|Hiragino Sans|AppleSDGothic|Arial Unicode)/i

/** Other weights and styles of the same letters. */
const STYLED = /bold|black|heavy|thin|light|medium|italic|oblique|mono/i

const FORMATS = ['.ttf', '.otf', '.ttc', '.otc']
const DEEPEST = 4

/** Files below a folder in the order of their names; what can't be read is not there. */
const filesBelow = async (folder: string, depth = 0): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sorted = entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  const lists = sorted.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return depth < DEEPEST ? filesBelow(path, depth + 1) : []
    return FORMATS.includes(extname(entry.name).toLowerCase()) ? [path] : []
  })
  return (await Promise.all(lists)).flat()
}

const findFiles = async (folder: string | undefined): Promise<string[]> => {
  const files = (await Promise.all((folder === undefined ? SYSTEM_FOLDERS : [folder]).map((each) => filesBelow(each))))
    .flat()
    .filter((path) => !STYLED.test(basename(path)))
  return folder === undefined ? files.filter((path) => KNOWN.test(basename(path))) : files
}

const open = async (path: string): Promise<HostFont | null> => {
  const file = await readFile(path).catch(() => null)
  return file && openHostFont(`Host-${basename(path).replaceAll(/[^\w-]/g, '')}`, file, await import('harfbuzzjs'))
}

/**
 * The fonts of a folder, or without one those of the system that are known for Chinese, Japanese and Korean. Files are found and opened when a text needs
 * them, no more of them than it needs, and stay open: a font of Chinese takes up to twenty megabytes.
 */
export const createHostFonts = (folder?: string): HostFonts => {
  const opened = new Map<string, Promise<HostFont | null>>()
  const openOnce = (path: string): Promise<HostFont | null> => {
    const font = opened.get(path) ?? open(path)
    opened.set(path, font)
    return font
  }
  return {
    fontsFor: async (letters) => {
      const fonts: HostFont[] = []
      let left = letters
      for (const path of left.length > 0 ? await findFiles(folder) : []) {
        const font = await openOnce(path)
        const rest = font ? left.filter((letter) => !font.has(letter)) : left
        if (font && rest.length < left.length) fonts.push(font)
        left = rest
        if (left.length === 0) break
      }
      return fonts
    },
  }
}
