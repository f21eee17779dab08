import { CONSONANTS, NON_SIBILANTS, type PluralRule, pluralAfter, pluralPairs } from '../plural-rule.ts'

/** The umlaut of the plural (Apfel, Äpfel) is folded away before a rule is asked. */
export const pluralRules: readonly PluralRule[] = [
  ...pluralAfter(NON_SIBILANTS, 's'),
  ...pluralAfter(`${CONSONANTS}iu`, 'e'),
  ...pluralAfter(`${CONSONANTS.replace('s', '')}iu`, 'en'),
  ['e', 'en'],
  ['el', 'eln'],
  ['er', 'ern'],
  ['in', 'innen'],
  ['s', 'sse'],
  ['um', 'en', 3],
  ['us', 'en', 3],
  ['us', 'een', 3],
  ['a', 'en', 3],
]

/** The plurals with -er, which are a closed class. */
export const irregularPlurals = pluralPairs(`
  amt amter bad bader band bander bild bilder blatt blatter brett bretter buch bucher dach dacher denkmal denkmaler dorf dorfer
  ei eier fach facher fass fasser feld felder geist geister geld gelder gesicht gesichter gespenst gespenster glas glaser
  glied glieder gott gotter grab graber gras graser gut guter haupt haupter haus hauser holz holzer horn horner huhn huhner
  kalb kalber kind kinder kleid kleider korn korner kraut krauter lamm lammer land lander leib leiber licht lichter lied lieder
  loch locher mal maler mann manner maul mauler mund munder nest nester pfand pfander rad rader rand rander reichtum reichtumer
  rind rinder schild schilder schloss schlosser schwert schwerter strauch straucher tal taler tuch tucher volk volker
  wald walder weib weiber wort worter wurm wurmer
  komma kommata lexikon lexika schema schemata album alben drache drachen
`)

/** Other words that look like a plural. */
export const falsePlurals = pluralPairs(
  'blut blute dach dachs hau haus mai mais reis reise sag sage schal schale taub taube',
)
