import { walkXml } from '../xlsx/walk-xml.ts'

const TEXT = /^.+$/s
const IDENTIFIER = /^[A-Za-z_][\w.-]*$/
const NUMBER = /^-?\d+(?:\.\d+)?$/
const BOOLEAN = /^(?:true|false)$/
const PATH = /^[\w./-]+$/

/** What may stand in an element: its children, each followed by a space, as a pattern; text; and its attributes, of which those with `?` may be missing. */
type Rule = {
  readonly children?: RegExp
  readonly hasText?: boolean
  readonly attributes?: Readonly<Record<string, RegExp>>
}

/**
 * The part of QTI 2.1 (information model, final of 2012-07-31) and of IMS Content Packaging 1.1 that exports use, as its tables say it. The schemas themselves are not
 * here for their licence (docs/adr/0029-foreign-files.md); what is written was valid by them (`xmllint --schema`).
 */
const RULES: Readonly<Record<string, Rule>> = {
  assessmentItem: {
    children: /^(?:responseDeclaration )*(?:outcomeDeclaration )*(?:itemBody )?(?:responseProcessing )?$/,
    attributes: { identifier: TEXT, title: TEXT, adaptive: BOOLEAN, timeDependent: BOOLEAN, 'xml:lang?': /^[a-z]{2}$/ },
  },
  responseDeclaration: {
    children: /^(?:correctResponse )?(?:mapping )?$/,
    attributes: {
      identifier: IDENTIFIER,
      cardinality: /^(?:single|multiple|ordered)$/,
      baseType: /^(?:string|identifier)$/,
    },
  },
  correctResponse: { children: /^(?:value )+$/ },
  value: { hasText: true },
  mapping: { children: /^(?:mapEntry )+$/, attributes: { 'defaultValue?': NUMBER } },
  mapEntry: { attributes: { mapKey: TEXT, mappedValue: NUMBER, 'caseSensitive?': BOOLEAN } },
  outcomeDeclaration: {
    children: /^(?:defaultValue )?$/,
    attributes: { identifier: IDENTIFIER, cardinality: /^single$/, baseType: /^(?:float|integer)$/ },
  },
  defaultValue: { children: /^(?:value )+$/ },
  itemBody: { children: /^(?:p )+$/ },
  p: { children: /^(?:(?:img|textEntryInteraction) )*$/, hasText: true },
  img: { attributes: { src: PATH, alt: TEXT } },
  textEntryInteraction: { attributes: { responseIdentifier: IDENTIFIER, 'expectedLength?': /^\d+$/ } },
  responseProcessing: {
    attributes: {
      template: /^http:\/\/www\.imsglobal\.org\/question\/qti_v2p1\/rptemplates\/(?:match_correct|map_response)$/,
    },
  },
  assessmentTest: { children: /^(?:testPart )+$/, attributes: { identifier: TEXT, title: TEXT } },
  testPart: {
    children: /^(?:assessmentSection )+$/,
    attributes: {
      identifier: IDENTIFIER,
      navigationMode: /^(?:linear|nonlinear)$/,
      submissionMode: /^(?:individual|simultaneous)$/,
    },
  },
  assessmentSection: {
    children: /^(?:assessmentItemRef )+$/,
    attributes: { identifier: IDENTIFIER, title: TEXT, visible: BOOLEAN },
  },
  assessmentItemRef: { attributes: { identifier: IDENTIFIER, href: PATH } },
  manifest: { children: /^metadata organizations resources $/, attributes: { identifier: IDENTIFIER } },
  metadata: { children: /^schema schemaversion $/ },
  schema: { hasText: true },
  schemaversion: { hasText: true },
  organizations: {},
  resources: { children: /^(?:resource )+$/ },
  resource: {
    children: /^(?:file )*(?:dependency )*$/,
    attributes: {
      identifier: IDENTIFIER,
      type: /^(?:imsqti_(?:item|test)_xmlv2p1|webcontent)$/,
      'href?': PATH,
    },
  },
  file: { attributes: { href: PATH } },
  dependency: { attributes: { identifierref: IDENTIFIER } },
}

const isOfNamespaces = (name: string): boolean => name.startsWith('xmlns') || name.startsWith('xsi:')

const breachesOfAttributes = (name: string, given: Readonly<Record<string, string>>): string[] => {
  const rules = Object.entries(RULES[name]?.attributes ?? {})
  const known = new Set(rules.map(([key]) => key.replace('?', '')))
  const strange = Object.keys(given).filter((key) => !known.has(key) && !isOfNamespaces(key))
  const wrong = rules.filter(([key, pattern]) => {
    const value = given[key.replace('?', '')]
    return value === undefined ? !key.endsWith('?') : !pattern.test(value)
  })
  return [...strange, ...wrong.map(([key]) => key)].map((key) => `${name}@${key}`)
}

/** Where a file breaks the rules of QTI 2.1 and of content packages, as far as exports use them. */
export const breachesOf = (xml: string): string[] => {
  const breaches: string[] = []
  const path: { name: string; children: string; text: string }[] = []
  walkXml(xml, {
    open: (name, attributes) => {
      if (!(name in RULES)) breaches.push(name)
      breaches.push(...breachesOfAttributes(name, attributes))
      const parent = path.at(-1)
      if (parent) parent.children += `${name} `
      path.push({ name, children: '', text: '' })
    },
    text: (text) => {
      const parent = path.at(-1)
      if (parent) parent.text += text
    },
    close: () => {
      const ended = path.pop()
      const rule = RULES[ended?.name ?? '']
      if (!(rule?.children ?? /^$/).test(ended?.children ?? '')) breaches.push(`${ended?.name}: ${ended?.children}`)
      if (!rule?.hasText && ended?.text.trim()) breaches.push(`${ended.name}: ${ended.text}`)
    },
  })
  return breaches
}
