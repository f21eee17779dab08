import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Note } from '../draft.ts'
import { readCommons } from '../wikimedia/read-wikimedia.ts'

/** What a file says of pictures: names, then the credit, then the licence. */
export const readCommonsText = async (text: string | object, pictures: readonly string[] = ['Lion.jpg']) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-commons-'))
  try {
    const file = join(folder, 'commons.json')
    await writeFile(file, typeof text === 'string' ? text : JSON.stringify(text))
    const notes: string[] = []
    const note = ({ detail }: Note) => void notes.push(detail)
    const items = await readCommons({ path: 'commons.json', file, pictures, language: 'en' }, note)
    const said = [...items].map(([path, { names, credit, licence }]) => [
      path,
      names.map(({ locale, text }) => `${locale} ${text}`).join(', '),
      credit,
      licence,
    ])
    return { said, notes }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A page as `Special:Export` has it. */
export const exportOf = (wikitext: string, title = 'File:Lion.jpg') =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><siteinfo><sitename>Wikimedia Commons</sitename></siteinfo><page><title>${title}</title><ns>6</ns><revision><text xml:space="preserve">${wikitext.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></revision></page></mediawiki>`
