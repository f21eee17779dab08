import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, read } from '../../project-files.ts'

/** A command of a document, on one line and without its comment. */
type ShellLine = { readonly page: string; readonly command: string }

const pagesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`))

/** The pages that tell people what to type. */
export const PAGES = ['.', 'docs', 'docs/architecture', 'docs/adr', 'tools/package', 'bench'].flatMap(pagesIn)

const BLOCK = /^( *)```(?:sh|bash|shell|console|powershell)\n(.*?)^ *```$/gms

/** Each command of the shell blocks of a text; a line that ends in a backslash goes on in the next one. */
export const commandsOf = (text: string): string[] =>
  [...text.matchAll(BLOCK)].flatMap(([, , block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .map((line) => line.replace(/\s+#\s.*$/, '').trim())
      .filter((line) => line !== '' && !line.startsWith('# ')),
  )

/** Every command of every page. */
export const readShellLines = (): ShellLine[] =>
  PAGES.flatMap((page) => commandsOf(read(page)).map((command) => ({ page, command })))
