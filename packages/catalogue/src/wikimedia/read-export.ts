import { readLanguage } from '../sidecar/language-words.ts'
import { walkXml } from '../xlsx/walk-xml.ts'
import { captionsIn } from './captions.ts'
import { type CommonsFile, fileOfTitle } from './wikimedia-file.ts'
import { plainWikitext, type Template, templatesIn, withoutHidden } from './wikitext.ts'

const ABOUT = /^(?:information|artwork|photograph|art photo|book|map|specimen|musical work)\b/
const AUTHOR = ['author', 'photographer', 'artist', 'creator']

const parameter = ({ parameters }: Template, ...names: readonly string[]): string =>
  names.map((name) => parameters.get(name) ?? '').find((text) => text !== '') ?? ''

/** The template that says what a file shows and who made it; archives have some of their own. */
const aboutIn = (templates: readonly Template[]): Template | undefined =>
  templates.find(({ name }) => ABOUT.test(name)) ??
  templates.find(
    (template) =>
      !template.name.startsWith('cite') &&
      parameter(template, ...AUTHOR) !== '' &&
      parameter(template, 'description', 'title', 'date') !== '',
  )

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

/** Old files were given over from the GFDL (`-migrated`); `-all` is each version up to 3.0 or later. */
const CREATIVE_COMMONS =
  /^cc-(by(?:-nc)?(?:-sa|-nd)?)-(\d\.\d|all)(?:,[\d.,]+)?(?:-(?:migrated|heirs|([a-z]{2,3})))?(?:-with-disclaimers)?$/
const PUBLIC_DOMAIN = /^(?:pd\b|public domain|pd-)/
const ZERO = /^(?:cc-zero|cc0|cc-0)\b/
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['gfdl', 'GFDL'],
  ['fal', 'FAL'],
  ['attribution', 'Attribution'],
  ['barch-license', 'CC BY-SA 3.0 DE'],
  ['copyrighted free use', 'Copyrighted free use'],
])

/** The licence that a template stands for; null for a template of anything else. */
const licenceOf = (name: string): string | null => {
  const [, kind, version, country] = CREATIVE_COMMONS.exec(name) ?? []
  if (kind && version)
    return ['CC', kind.toUpperCase(), version === 'all' ? '3.0' : version, country?.toUpperCase()]
      .filter(Boolean)
      .join(' ')
  if (ZERO.test(name)) return 'CC0 1.0'
  if (PUBLIC_DOMAIN.test(name)) return 'Public domain'
  return OTHERS.get(name) ?? null
}

const LICENCE_HEADER = /==\s*\{\{\s*int:license(?:-header)?\s*\}\}\s*==/i

const SEVERAL = /^(?:self|multi-?license|dual license|licensed-pd)/

/** Of several licences one may be chosen: the first of Creative Commons, which is the simplest to follow. */
const licencesIn = (templates: readonly Template[]): string[] =>
  templates.flatMap(({ name, parameters }) => {
    const places = [...parameters].flatMap(([key, value]) => (/^\d+$/.test(key) ? [value] : []))
    const names = SEVERAL.test(name) ? places : [name]
    const isMigrated = parameters.get('migration') === 'relicense'
    return [...names, ...(isMigrated ? ['cc-by-sa-3.0'] : [])].flatMap(
      (each) => licenceOf(each.trim().toLowerCase()) ?? [],
    )
  })

/** What stands under licences and is none: who checked, what a ticket says, what the picture shows. */
const NO_LICENCE =
  /^(?:self|int:|user:|flickr? ?review|licen[sc]e ?review|permission|otrs|vrt|trademark|personality|fop|insignia|location|attribution only|retouched|image extracted|extracted from)/

const licenceIn = (wikitext: string, templates: readonly Template[]): string | null => {
  const known = licencesIn(templates)
  const found = known.find((licence) => licence.startsWith('CC')) ?? known[0]
  if (found !== undefined) return found
  const [, after] = wikitext.split(LICENCE_HEADER)
  return templatesIn(after ?? '').find(({ name }) => !NO_LICENCE.test(name))?.name ?? null
}

const saidIn = (templates: readonly Template[], name: string): string | null => {
  const texts = templates
    .filter((template) => /^self|^cc-by|^attribution/.test(template.name))
    .map((template) => plainWikitext(parameter(template, name)))
  return texts.find((text) => text !== '') ?? null
}

/** Some sign with a template of their own: `{{User:Ann/Author}}`. */
const SIGNED = /^\{\{\s*user:([^/|{}]+)/i

const authorIn = (text: string): string | null => plainWikitext(text) || SIGNED.exec(text)?.[1]?.trim() || null

/** A page as it is exported: beside its text, newer exports have its structured data as JSON. */
type Page = Record<'title' | 'wikitext' | 'structured', string>

const EMPTY: Page = { title: '', wikitext: '', structured: '' }

const captionsOf = (structured: string): CommonsFile['descriptions'] => {
  if (structured === '') return []
  try {
    return captionsIn(JSON.parse(structured))
  } catch {
    return []
  }
}

/** A page has at most 2 MiB; a longer one is none of a file. */
const MOST_SIGNS = 2 ** 21

const readPage = ({ title, wikitext, structured }: Page): CommonsFile | null => {
  const file = fileOfTitle(title)
  if (file === null || wikitext.length > MOST_SIGNS) return null
  const page = withoutHidden(wikitext)
  const templates = templatesIn(page)
  const about = aboutIn(templates)
  if (!about) return null
  const within = templatesIn(parameter(about, 'permission', 'photo license', 'licence', 'license'))
  const all = [...templates, ...within]
  return {
    title: file,
    descriptions: [...descriptionsIn(parameter(about, 'description', 'title')), ...captionsOf(structured)],
    author: authorIn(parameter(about, ...AUTHOR)) ?? saidIn(all, 'author'),
    attribution: saidIn(all, 'attribution'),
    licence: licenceIn(page, all),
    licenceUrl: null,
  }
}

/** The files in an export of pages (`Special:Export`) of Wikimedia Commons, by the last version of each. Throws where the document is not well-formed. */
export const readExport = (xml: string): CommonsFile[] => {
  const files: CommonsFile[] = []
  let page: Page = { ...EMPTY }
  let [element, role] = ['', '']
  const part = () => (role === 'mediainfo' ? 'structured' : 'wikitext')
  walkXml(xml, {
    open: (name) => {
      element = name
      if (name === 'page') page = { ...EMPTY }
      if (name === 'revision' || name === 'content') role = ''
      if (name === 'text') page[part()] = ''
    },
    text: (text) => {
      if (element === 'title') page.title += text
      if (element === 'role') role += text
      if (element === 'text') page[part()] += text
    },
    close: (name) => {
      element = ''
      const file = name === 'page' ? readPage(page) : null
      if (file) files.push(file)
    },
  })
  return files
}
