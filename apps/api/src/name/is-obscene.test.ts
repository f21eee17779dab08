import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { frequentWordsOf } from '@pd/languages/frequent-words'
import { PLAYER_WORDS } from '@pd/languages/player-words'
import { isObscene } from './is-obscene.ts'

const refusedIn = (language: string, names: readonly string[]): string[] =>
  names.filter((name) => isObscene(name, language))

const COMMON = LANGUAGE_CODES.flatMap((language) => PLAYER_WORDS[language].obsceneWords.patterns)

test('a word of a list is refused in every room, or in those of its language alone, also in capitals, within a name and with repeated letters', () => {
  for (const language of LANGUAGE_CODES)
    for (const raw of [...COMMON, ...(PLAYER_WORDS[language].obsceneWords.ownPatterns ?? [])]) {
      const word = raw.replaceAll('|', '')
      for (const name of [word, word.toUpperCase(), `Super ${word}`, `${word}${word.at(-1)}`])
        assert.equal(isObscene(name, language), true, `${language}: ${name}`)
    }
})

test('English words are refused in every language, also disguised', () => {
  const dressed = ['fuck you', 'FUCK', 'fück', 'ｆｕｃｋ', 'f u c k', 'f.u.c.k', 'sh1t', 'сunt', 'FUUUCK', 'Big B1tch']
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, dressed), dressed, language)
})

test('slurs in digits and letters of other scripts are refused in every language', () => {
  const dressed = [
    ...['n1gger', 'ni99er', 'Ni99a', 'f4ggot', 'fa99ot', 'nіgger', '𝐧igger', 'n i g g e r', 'ɴɪɢɢᴇʀ', '🅽🅸🅶🅶🅴🆁'],
    ...[
      'c0nnard',
      'Соnnаrd',
      'ⓂⒺⓇⒹⒺ',
      'ᴍᴇʀᴅᴇ',
      'm e r d e',
      'pu7a',
      'k4nake',
      'z1geuner',
      'youp1n',
      'b0ugnoule',
      '🅼🅴🆁🅳🅰',
    ],
    ...[
      'cabrón',
      'hijueputa',
      'm4ric0n',
      'stronz0',
      'vaffancul0',
      'c4ralho',
      'b0ceta',
      'Wichs3r',
      'Kl00tzak',
      'h0er',
      'sсhlampe',
    ],
  ]
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, dressed), dressed, language)
})

test('a 1, and a capital I within a word, are read as the l that they look like', () => {
  const dressed = `s1ut Hit1er hitIer encu1é bougnou1e Sch1ampe cu1o vaffancu1o carа1ho k1ootzak`.split(' ')
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, dressed), dressed, language)
  assert.deepEqual(refusedIn('en', ['McIntyre', 'MacIlwaine', 'Lea1', 'E1ena', 'Pau1', 'Player 1']), [])
})

test('the usual misspellings of English slurs are refused in every language', () => {
  const misspelt = 'phuck cvnt biatch niqqer nigguh niglet wetback w3tback'.split(' ')
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, misspelt), misspelt, language)
})

test('accents, ligatures and capitals do not disguise a word', () => {
  assert.deepEqual(refusedIn('fr', ['Enculé', 'ENCULÉ', 'MERDE', 'p.u.t.e']).length, 4)
  assert.deepEqual(refusedIn('de', ['Scheiße', 'Wichser', 'F0tze']).length, 3)
  assert.deepEqual(refusedIn('es', ['Cabrón', 'GILIPOLLAS']).length, 2)
})

test('people and towns keep their names', () => {
  const people = [
    ...[
      'Annal',
      'Lea99',
      'Bug9',
      'Scunthorpe',
      'Penistone',
      'Dick Tracy',
      'Emily Dickinson',
      'Cassandra',
      'Assane',
      'Assia',
      'Fu',
      'Yu Fu',
    ],
    ...['Cumali', 'Fukuda', 'Titouan', 'Titus', 'Peacock', 'Hancock', 'Fanny', 'Randy', 'Gay', 'Willy', 'Shital'],
    ...[
      'Analia',
      'Nigel',
      'Nigella',
      'Sussex',
      'Mohamed',
      'Nguyễn',
      'Nazim',
      'Nazira',
      'Constance',
      'Conrad',
      'Pierrick',
    ],
    ...[
      'Maria José',
      'Concha',
      'Zora',
      'Pola',
      'Putin',
      'Biteau',
      'Hans',
      'Günther',
      'Schwanz',
      'Мария',
      '🐈',
      'Team 69',
    ],
  ]
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, people), [], language)
})

test('a number is a number, unless it is written into a word', () => {
  const numbered = Array.from({ length: 2_000 }, (_, n) => `Player ${n}`)
  assert.deepEqual(refusedIn('en', [...numbered, '455', '455hole']), ['455hole'])
})

/** Words of our languages, names of people and of places that have an obscene word in them, or are one elsewhere. */
const INNOCENT = `
  con Pan con queso; Chili con carne; cul-de-sac; compute; dispute; contact; Essex; Scunthorpe; Lightwater; Clitheroe; Neukölln; Neukirchen;
  Putanges; Geilenkirchen; Al-Kut; Troia; Verga; Giovanni Verga; Marica; Huré; Couillard; Negrete; Negreiros; Negreanu; Niquet; Salopian; Fodera;
  muschio; meerdere; negeer; huren; tapete; pede; fica; stronzio; puttanesca; Chingachgook; bite; bites; pene; coña; cazo; Nutella; Nutter;
  rappel; appelle; analyse; análisis; analizar; cumple; cumpleaños; kanaal; Kanal; Schinken; kikker; fagioli; semente; asseoir; assez; assegno;
  Bastian; Bastien; Bitan; Bittner; Pedro; Pedersen; Putnam; Puteri; Conan; Connor; Consuelo; Costanza; Culkin; Cullen; Dominique; Monique; Véronique;
  Federico; Figaro; Foden; Froid; Geiger; Hitchcock; Hoerni; Juan Manuel; Kutuzov; Lulu; Lulla; Merdeka; Moritz; Nadine; Negri; Pietro; Pia; Peneda;
  Salopek; Slettvoll; Sophie Trutnev; Spasic; Stefan; Tetsuya; Titania; Tonka; Verganza; Viadotto; Zobel; Zoé; Assunta; Cassie; Jessica; Analía; Dickens;
  Cockburn; Fukuyama; Pissarro; Wankel; Georgy; Semenov; Slutsky; Fagundes; Faggioli; Peñíscola; Shitterton; Tittensor; Twatt; Turda;
  Cum laude; John Lee Hooker; Rapeseed; Chinkara; Kikelomo; Cumberbatch; Matsushita; Phúc; Nasser; Heilbronn; Wichmann; Kutschera
`
  .split(';')
  .map((name) => name.trim())

test('names and ordinary words of other languages are not refused in a room', () => {
  for (const language of ['en', 'pl']) assert.deepEqual(refusedIn(language, INNOCENT), [], language)
})

test('nl: places and people of the north keep their names', () => {
  assert.deepEqual(refusedIn('nl', ['Geilo', 'Neukomm', 'Neukölln', 'Sletten']), [])
})

const givenNames = LANGUAGE_CODES.flatMap((language) => {
  const { first, second } = PLAYER_WORDS[language].givenNames
  return [...first, ...second, ...first.map((one, at) => `${one} ${second[at % second.length]}`)]
})

/** The frequent words of our languages that are obscene, or a slur in one of them. */
const RUDE = `
  anal arse ass asses asshole assholes bastard bastards beastiality bestiality bitch bitches blowjob blowjobs boob boobs bullshit cock
  cocks cum cumshot cumshots cunt dick dickhead dicks dildo dildos ejaculation fag faggot fisting fuck fucked fucker fuckers fucking
  fucks gangbang handjob handjobs hentai hooker incest motherfucker motherfuckers motherfucking negro nigga niggas nigger nutten orgasm
  orgy penis piss pissed pissing porn porno prick pussy rape raped rapist retarded sex sexy shit shitting shitty slut sluts tit tits
  titten trafficking tranny vagina whore whores batard batards connard connards connasse couilles cul encule encules enfoire enfoires
  merde merdes merdeux merdier merdique nazis negre negres petasse pisse pisser putain putains pute putes retard retarde retards salaud
  salauds salopard salope saloperie salopes bastardo bastardos cabron cabrones culo gilipollas hitler joder maricon maricones mierda
  mierdas nazi negros pendejo pornografia puta putas puto putos tetas arsch arsche arschloch arschlocher bastarde fick ficken fotze
  gefickt heil hurensohn neger orgasmus pissen pornos scheiss scheisse scheissegal scheissen scheisser scheisskerl schlampe schlampen
  schwuchtel wichser bastardi cazzi coglione coglioni frocio merda orgasmo pompino puttana puttane puttanella stronza stronzata
  stronzate stronzetto stronzi stronzo vaffanculo bosta caralho cuzao foda foder merdas retardado viado bastaard flikker godver
  godverdomme hitlers hoer hoeren kanker klootzak klootzakken neuken nikker orgasme pissig
`
/** The same of those that only the rooms of their language refuse. */
const OWN_RUDE: Readonly<Record<LanguageCode, string>> = {
  en: '',
  fr: 'bite con cons pede',
  es: 'marica maricas pene verga',
  de: 'hure huren muschi nutte',
  it: 'cazzo fica figa troia',
  pt: 'cona porra',
  nl: 'geil geile kut lul lullen neuk neukt neukte slet trut',
}

const frequent = LANGUAGE_CODES.flatMap((language) => [...frequentWordsOf(language)])

for (const language of LANGUAGE_CODES) {
  test(`${language}: of the frequent words a room refuses those that are rude, and none of the names that rooms give`, (t) => {
    const words = language === 'en' ? frequent : [...frequentWordsOf(language)]
    const rude = new Set(`${RUDE} ${OWN_RUDE[language]}`.trim().split(/\s+/))
    const names = refusedIn(language, givenNames)
    const refused = refusedIn(language, words).filter((word) => !rude.has(word))
    t.diagnostic(
      `${language}: refuses ${names.length} of ${givenNames.length} names and ${refused.length} of ${words.length} words falsely`,
    )
    assert.deepEqual([names, refused], [[], []])
  })
}

test('a word that is obscene only in English is allowed in a language where it means something else', () => {
  assert.deepEqual(
    ['en', 'nl', 'de'].map((language) => isObscene('Dick', language)),
    [true, false, false],
  )
  assert.deepEqual([isObscene('Toujours en retard', 'fr'), isObscene('Gato Negro', 'es')], [false, false])
})

test('a room of a language without a list has those words that are innocent nowhere', () => {
  assert.deepEqual(refusedIn('pl', ['fuck', 'Pute', 'con']), ['fuck', 'Pute'])
})
