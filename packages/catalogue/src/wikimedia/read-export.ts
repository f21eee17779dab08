import { readLanguage } from '../sidecar/language-words.ts'
import { walkXml } from '../xlsx/walk-xml.ts'
import { type CommonsFile, fileOfTitle } from './wikimedia-file.ts'
import { plainWikitext, type Template, templatesIn } from './wikitext.ts'

const ABOUT = /^(?:information|artwork|photograph|art photo|book|map|specimen|musical work)\b/

const parameter = ({ parameters }: Template, ...names: readonly string[]): string =>
  names.map((name) => parameters.get(name) ?? '').find((text) => text !== '') ?? ''

/** `{{en|1=A lion}}` and `{{mld|en=A lion|fr=Un lion}}`, else the text as it stands. */
const descriptionsIn = (wikitext: string): CommonsFile['descriptions'] => {
  const inLanguages = templatesIn(wikitext).flatMap((template) => {
    const { name, parameters } = template
    if (/^(?:mld|multilingual description|lang ?switch|title)$/.test(name))
      return [...parameters].map(([language, text]) => ({ language, text: plainWikitext(text) }))
    return readLanguage(name) === null ? [] : [{ language: name, text: plainWikitext(parameter(template, '1')) }]
  })
  const known = inLanguages.filter(({ language, text }) => readLanguage(language) !== null && text !== '')
  if (known.length > 0) return known
  const text = plainWikitext(wikitext)
  return text === '' ? [] : [{ language: '', text }]
}

const CREATIVE_COMMONS = /^cc-(by(?:-nc)?(?:-sa|-nd)?)-(\d\.\d)(?:,[\d.,]+)?(?:-([a-z]{2,3}))?$/
const PUBLIC_DOMAIN = /^(?:pd\b|public domain|pd-)/
const ZERO = /^(?:cc-zero|cc0|cc-0)\b/
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['gfdl', 'GFDL'],
  ['fal', 'FAL'],
  ['attribution', 'Attribution'],
  ['copyrighted free use', 'Copyrighted free use'],
])

/** The licence that a template stands for; null for a template of anything else. */
const licenceOf = (name: string): string | null => {
  const [, kind, version, country] = CREATIVE_COMMONS.exec(name) ?? []
  if (kind && version) return ['CC', kind.toUpperCase(), version, country?.toUpperCase()].filter(Boolean).join(' ')
  if (ZERO.test(name)) return 'CC0 1.0'
  if (PUBLIC_DOMAIN.test(name)) return 'Public domain'
  return OTHERS.get(name) ?? null
}

const LICENCE_HEADER = /==\s*\{\{\s*int:license-header\s*\}\}\s*==/i

/** Of several licences one may be chosen: the first of Creative Commons, which is the simplest to follow. */
const licencesIn = (templates: readonly Template[]): string[] =>
  templates.flatMap(({ name, parameters }) => {
    const names = /^(?:self|multi-license|dual license)/.test(name) ? [...parameters.values()] : [name]
    return names.flatMap((each) => licenceOf(each.trim().toLowerCase()) ?? [])
  })

const licenceIn = (wikitext: string, templates: readonly Template[]): string | null => {
  const known = licencesIn(templates)
  const found = known.find((licence) => licence.startsWith('CC')) ?? known[0]
  if (found !== undefined) return found
  const [, after] = wikitext.split(LICENCE_HEADER)
  return templatesIn(after ?? '')[0]?.name ?? null
}

const attributionIn = (templates: readonly Template[]): string | null => {
  const texts = templates
    .filter(({ name }) => /^self\b|^cc-by|^attribution/.test(name))
    .map((template) => plainWikitext(parameter(template, 'attribution')))
  return texts.find((text) => text !== '') ?? null
}

/** A page has at most 2 MiB; a longer one is none of a file. */
const MOST_SIGNS = 2 ** 21

const readPage = (title: string, wikitext: string): CommonsFile | null => {
  const file = fileOfTitle(title)
  if (file === null || wikitext.length > MOST_SIGNS) return null
  const templates = templatesIn(wikitext)
  const about = templates.find(({ name }) => ABOUT.test(name))
  if (!about) return null
  const within = templatesIn(parameter(about, 'permission', 'licence', 'license'))
  return {
    title: file,
    descriptions: descriptionsIn(parameter(about, 'description', 'title')),
    author: plainWikitext(parameter(about, 'author', 'artist', 'photographer', 'creator')) || null,
    attribution: attributionIn([...templates, ...within]),
    licence: licenceIn(wikitext, [...templates, ...within]),
    licenceUrl: null,
  }
}

/** The files in an export of pages (`Special:Export`) of Wikimedia Commons, by the last version of each. Throws where the document is not well-formed. */
export const readExport = (xml: string): CommonsFile[] => {
  const files: CommonsFile[] = []
  let [element, title, wikitext] = ['', '', '']
  walkXml(xml, {
    open: (name) => {
      element = name
      if (name === 'page') [title, wikitext] = ['', '']
      if (name === 'text') wikitext = ''
    },
    text: (text) => {
      if (element === 'title') title += text
      if (element === 'text') wikitext += text
    },
    close: (name) => {
      element = ''
      const file = name === 'page' ? readPage(title, wikitext) : null
      if (file) files.push(file)
    },
  })
  return files
}
