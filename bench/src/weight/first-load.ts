import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The files of the first load. */
type FirstLoad = {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  readonly fonts: readonly string[]
}

const attributeOf = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** The static imports of a built module; a dynamic import is fetched later, so it is none. */
export const staticImports = (code: string): string[] =>
  [...code.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{][^'"();]*?from\s*)?["'](\.[^"']+)["']/g)].map(
    ([, specifier]) => specifier ?? '',
  )

/** What an index.html asks for by itself, as paths without the leading slash. */
export const readIndex = (html: string): FirstLoad => {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const pathsOf = (isWanted: (tag: string) => boolean, attribute: string) =>
    tags.filter(isWanted).map((tag) => (attributeOf(tag, attribute) ?? '').replace(/^\//, ''))
  const isLink = (rel: string) => (tag: string) => tag.startsWith('<link') && attributeOf(tag, 'rel') === rel
  const isFont = (tag: string) => isLink('preload')(tag) && attributeOf(tag, 'as') === 'font'
  return {
    scripts: [...pathsOf((tag) => tag.startsWith('<script'), 'src'), ...pathsOf(isLink('modulepreload'), 'href')],
    styles: pathsOf(isLink('stylesheet'), 'href'),
    fonts: pathsOf(isFont, 'href'),
  }
}

/** The scripts and everything that they import statically, each once. */
export const followImports = async (folder: string, scripts: readonly string[]): Promise<string[]> => {
  const found = new Set(scripts)
  for (const script of found) {
    const code = await readFile(join(folder, script), 'utf8')
    for (const specifier of staticImports(code)) found.add(join(script, '..', specifier))
  }
  return [...found]
}
