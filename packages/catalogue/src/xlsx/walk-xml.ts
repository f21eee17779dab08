import { SaxesParser } from 'saxes'

/** What is heard of an XML document: elements by their names without a prefix, and texts in between. */
type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks through a document once, and throws where it is not well-formed. No entity of the document is expanded, and no address is opened. */
export const walkXml = (xml: string, { open, text, close }: XmlListener): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', ({ name }) => close?.(localName(name)))
  parser.write(xml).close()
}
