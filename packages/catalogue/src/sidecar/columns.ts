import { fold } from '@pd/core'
import { isAnswerLanguage, readLanguage } from './language-words.ts'
import { suggestWord } from './nearest-word.ts'

/** What a column of an items.csv can hold. */
export type ColumnField = 'file' | 'name' | 'aliases' | 'licence' | 'credit' | 'page' | 'story' | 'saved'

/** `name_fr`, `Aliases (de)`, `Titre`…: what a column holds, and in which language; no field where it is not known. */
export type Column = { readonly title: string; readonly field: ColumnField | null; readonly locale: string | null }

/** How people head each column, in the languages of answers, without accents and spaces. */
const WORDS: Readonly<Record<ColumnField, string>> = {
  file: 'file filename filepath path image picture photo datei dateiname dateipfad bildname bild bilddatei fichier nomfichier nomdefichier nomdufichier nomimage nomdelimage chemin archivo nombredearchivo nombredelarchivo imagen nomefile nomedelfile immagine foto ficheiro arquivo nomedoarquivo nomedoficheiro nomearquivo nomeficheiro imagem bestand bestandsnaam afbeelding',
  name: 'name names title answer bezeichnung titel antwort losung nom noms titre reponse nombre titulo respuesta nome titolo risposta resposta naam antwoord',
  aliases:
    'aliases alias synonyms synonym alsoright alsoaccept alsoaccepted accept accepted alternatives variants othernames alternativenames alternativeanswers otheranswers otheracceptedanswers autresreponses reponsesacceptees andereantworten weitereantworten otrasrespuestas altrerisposte outrasrespostas andereantwoorden synonyme andere anderenamen synonymes autresnoms sinonimos sinonimo otrosnombres sinonimi altrinomi outrosnomes synoniemen synoniem',
  licence: 'licence license licences licenses lizenz licencia licenza licenca licentie rights droits rechte',
  credit:
    'credit credits author authors artist source photographer photoby attribution autor autorin urheber quelle fotograf fotografin bildnachweis auteur auteurs photographe autora fuente credito creditos autore fonte fotografo bron fotograaf kunstler kunstlerin artiste artista kunstenaar',
  page: 'page',
  story: 'story',
  saved: 'assaved',
}

/** What heads the files and the names of a table that has no column of them: museums list inventory numbers, teachers words. */
const STAND_INS = {
  file: 'inventarnummer inventarnr invnr inventorynumber inventoryno numerodinventaire numeroinventaire numerodeinventario numeroinventario numerodiinventario inventarisnummer accessionnumber accessionno objectnumber objektnummer objectnummer nr no num number nummer numero n',
  name: 'objektbezeichnung objekt object objet objeto oggetto objectname begriff wort word mot palabra palavra parola woord',
} as const

const FIELDS: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(WORDS).flatMap(([field, words]) => words.split(' ').map((word) => [word, field as ColumnField])),
)

/** `Image File Name`, `Correct Answer`: words beside the one that says what a column holds. */
const BESIDE = new Set('image picture photo correct right main the of alternative other'.split(' '))

const fieldOf = (words: readonly string[]): ColumnField | null =>
  FIELDS.get(words.join('')) ?? FIELDS.get(words.filter((word) => !BESIDE.has(word)).join('')) ?? null

const hasLanguage = (field: ColumnField | null): boolean => field === 'name' || field === 'aliases' || field === 'story'

/** A field with its language after it (`name pt br`) or before it (`French name`); null when the words are neither. */
const splitLanguage = (words: readonly string[]): Omit<Column, 'title'> | null => {
  for (const [rest, language] of [
    [words.slice(0, -1), words.slice(-1)],
    [words.slice(0, -2), words.slice(-2)],
    [words.slice(1), words.slice(0, 1)],
  ] as const) {
    const [field, locale] = [fieldOf(rest), readLanguage(language.join(' '))]
    if (hasLanguage(field) && locale !== null) return { field, locale }
  }
  return null
}

/** Reads the title of a column in any case, spelling and language of answers; the name of a language alone heads its names. */
export const readColumn = (title: string): Column => {
  const words = fold(title).split(' ')
  const field = fieldOf(words)
  if (field !== null) return { title, field, locale: null }
  const inLanguage = splitLanguage(words)
  if (inLanguage !== null) return { title, ...inLanguage }
  return isAnswerLanguage(title)
    ? { title, field: 'name', locale: readLanguage(title) }
    : { title, field: null, locale: null }
}

const withStandIns = (columns: readonly Column[], field: keyof typeof STAND_INS): readonly Column[] => {
  if (columns.some((column) => column.field === field)) return columns
  const words = STAND_INS[field].split(' ')
  return columns.map((column) =>
    words.includes(fold(column.title).replaceAll(' ', '')) ? { ...column, field } : column,
  )
}

/** The columns of a line of titles; an inventory number or a word stands for a column of files or names that is not there. */
export const readColumns = (titles: readonly string[]): readonly Column[] =>
  withStandIns(withStandIns(titles.map(readColumn), 'file'), 'name')

const KNOWN = ['file', 'name', 'aliases', 'licence', 'credit', 'page', 'story', 'author', 'title']

/** One sentence about a column that is not read, with the nearest that is. */
export const describeUnknown = ({ title }: Column): string => {
  const words = title.trim().split(/[_\s(-]+/)
  const first = fieldOf(fold(words[0] ?? '').split(' '))
  const advice =
    hasLanguage(first) && words.length > 1
      ? `"${words.slice(1).join(' ').replace(/\)$/, '')}" is not a language code: write "${first}_fr".`
      : suggestWord(words[0] ?? '', KNOWN, 'It has no meaning here.')
  return `The column "${title}" was passed over. ${advice}`
}
