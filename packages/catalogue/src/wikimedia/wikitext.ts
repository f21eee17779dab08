import { linesOfHtml } from '../html/plain-text.ts'

/** A template as it is called in a page: its name in small letters, and its parameters by name or place from 1. */
export type Template = { readonly name: string; readonly parameters: ReadonlyMap<string, string> }

const OPENING = ['{{', '[[']
const CLOSING = ['}}', ']]']

/** The parts of a text between bars that stand in no template or link of it. */
const split = (text: string): string[] => {
  const parts: string[] = []
  let [depth, start] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2)
    const step = OPENING.includes(pair) ? 1 : CLOSING.includes(pair) ? -1 : 0
    depth = Math.max(0, depth + step)
    if (step !== 0) at++
    else if (depth === 0 && text[at] === '|') {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

const NAMED = /^\s*([\w -]{1,60}?)\s*=(?!=)([\s\S]*)$/

const readTemplate = (body: string): Template => {
  const [name = '', ...parts] = split(body)
  const parameters = new Map<string, string>()
  let place = 0
  for (const part of parts) {
    const [, key, value] = NAMED.exec(part) ?? []
    if (key !== undefined && value !== undefined) parameters.set(key.toLowerCase(), value.trim())
    else parameters.set(String(++place), part.trim())
  }
  return { name: name.trim().replaceAll('_', ' ').toLowerCase(), parameters }
}

/** The templates of a text that stand in no other. */
export const templatesIn = (text: string): Template[] => {
  const templates: Template[] = []
  let [depth, start] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (pair !== '{{' && pair !== '}}') continue
    if (pair === '{{' && depth++ === 0) start = at + 2
    if (pair === '}}' && depth > 0 && --depth === 0) templates.push(readTemplate(text.slice(start, at)))
    at++
  }
  return templates
}

/** Templates of a name that stands first, before a project or a date. */
const FIRST = /^(?:user at project|original uploader|author assumed|nowrap|small)$/
/** A work that is not by the master himself says so. */
const AFTER = /^(?:after|attributed to|circle of|follower of|manner of|school of|studio of|workshop of)$/
const INNERMOST = /\{\{([^{}]*)\}\}/g
/** Templates that show a name. */
const shown = (body: string): string => {
  const { name, parameters } = readTemplate(body)
  if (name.startsWith('creator:')) return body.split('|')[0]?.trim().slice('creator:'.length).trim() ?? ''
  if (name === 'unknown') return 'unknown author'
  const first = parameters.get('1') ?? ''
  if (AFTER.test(name)) return `${name} ${first}`
  if (FIRST.test(name)) return first
  return /^(?:u|user|w|ill|lang)$/.test(name) ? (parameters.get('2') ?? first) : ''
}

const DEEPEST = 8

const withoutTemplates = (text: string): string => {
  let rest = text
  for (let depth = 0; depth < DEEPEST && rest.includes('{{'); depth++)
    rest = rest.replace(INNERMOST, (_, body: string) => shown(body))
  return rest
}

/** What stands in a page and is neither shown nor obeyed. */
export const withoutHidden = (wikitext: string): string =>
  wikitext.replace(/<!--[\s\S]*?-->|<nowiki>[\s\S]*?<\/nowiki>/gi, '')

/** The text of a page as it is read: without templates, links, marks and tags. */
export const plainWikitext = (wikitext: string): string =>
  linesOfHtml(
    withoutTemplates(wikitext.replace(/<ref\b[^>]*>[\s\S]*?<\/ref>/gi, ''))
      .replace(/\[\[[^[\]|]*\|([^[\]|]*)\]\]/g, '$1')
      .replace(/\[\[(?:[^[\]|]*:(?=\S))?([^[\]|]*)\]\]/g, '$1')
      .replace(/\[(?:https?:)?\/\/\S+\s+([^\]]*)\]/g, '$1')
      .replace(/\[(?:https?:)?\/\/\S+\]/g, '')
      .replace(/'{2,5}/g, '')
      .replace(/\n+[*#:;]*/g, '<br>'),
  ).join(', ')
