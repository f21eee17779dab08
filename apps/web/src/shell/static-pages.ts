import type { PageName } from '@pd/contract/client'
import type { UiLanguage } from '@pd/languages'
import type { Say } from '../app/words/say.ts'

/** A sentence without blanks to fill. */
type Plain = 'home.what' | 'home.today.note' | 'home.room.note'

type Title =
  | 'setup.title'
  | 'daily.title'
  | 'archive.title'
  | 'duel.title'
  | 'open.title'
  | 'home.room'
  | 'results.title'
  | 'device.title'
  | 'objects.list'
  | 'home.objects'
  | 'statistics.title'
  | 'board.title'
  | 'about.title'
  | 'privacy.title'
  | 'desk.title'

/** What a link preview says of a page beside what the game is: its title, and a sentence of its own. Its code, where the app fetches that later. */
type Head = { readonly title?: Title; readonly note?: Plain; readonly code?: readonly string[] }

/** The introduction belongs to the first game, and is the largest text of it. */
const INTRODUCTION = 'play/introduction/steps.tsx'

const HEADS: Readonly<Record<PageName, Head>> = {
  home: {},
  setup: { title: 'setup.title' },
  game: { code: ['screens/solo/view.tsx', INTRODUCTION] },
  daily: { title: 'daily.title', note: 'home.today.note', code: ['screens/solo/daily/view.tsx', INTRODUCTION] },
  archive: { title: 'archive.title', note: 'home.today.note', code: ['screens/solo/archive/view.tsx'] },
  day: { title: 'daily.title', note: 'home.today.note', code: ['screens/solo/daily/view.tsx', INTRODUCTION] },
  duel: { title: 'duel.title', code: ['screens/solo/duel/view.tsx'] },
  'new-room': { title: 'open.title', note: 'home.room.note' },
  room: { title: 'home.room', note: 'home.room.note', code: ['screens/room/view.tsx'] },
  results: { title: 'results.title', code: ['screens/results/view.tsx'] },
  screen: { title: 'home.room', note: 'home.room.note', code: ['screens/projector/view.tsx'] },
  moderate: { title: 'home.room', code: ['screens/moderator/view.tsx'] },
  device: { title: 'device.title', code: ['screens/device/view.tsx'] },
  objects: { title: 'objects.list', code: ['screens/objects/view.tsx'] },
  object: { title: 'home.objects', code: ['screens/object/view.tsx'] },
  statistics: { title: 'statistics.title', code: ['screens/statistics/view.tsx'] },
  board: { title: 'board.title', code: ['screens/board/view.tsx'] },
  about: { title: 'about.title', code: ['screens/about/view.tsx'] },
  privacy: { title: 'privacy.title', code: ['screens/privacy/view.tsx'] },
  desk: { title: 'desk.title', code: ['screens/desk/view.tsx'] },
}

/** The sources of what a page loads beside the app itself, below `src`. */
export const codeOf = (page: PageName, language: UiLanguage): string[] => [
  ...(HEADS[page].code ?? []),
  ...(language === 'en' ? [] : [`app/words/${language}.ts`]),
]

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

/** The home page before its script runs: the same name, sentence and doors, at the same places. */
const homeOf = (say: Say): string => {
  const door = (kind: string, path: string, words: readonly string[]) => {
    const [name = '', note] = words.map(escaped)
    const below = note ? `<span class="door-note">${note}</span>` : ''
    return `<a class="door door-${kind}" href="${path}"><span class="door-name">${name}</span>${below}</a>`
  }
  const doors = [
    door('today', '/daily', [say('home.today'), say('home.today.note')]),
    door('play', '/play', [say('home.play')]),
    door('room', '/rooms/new', [say('home.room'), say('home.room.note')]),
    door('objects', '/objects', [say('home.objects')]),
  ]
  return `<div class="home"><header class="bar home-bar"></header><main class="home-main">
<h1 class="home-name"><span>Pixel</span> <span>Detective</span></h1>
<p class="home-what"><span>${escaped(say('home.what'))}</span></p>
<nav class="doors">${doors.join('')}</nav>
<div class="code-form"><label>${escaped(say('home.code'))} <span class="code-field"></span></label></div>
</main><footer class="home-foot"><a href="/about">${escaped(say('nav.about'))}</a></footer></div>`
}

/** Any other page before its script runs: the way home, its title and what the game is. */
const pageOf = (title: string, sentence: string): string =>
  `<div class="page"><header class="bar"><a class="bar-home" href="/"><span class="wordmark"><span>Pixel</span> <span>Detective</span></span></a></header>
<main><h1>${title}</h1><p class="quiet">${sentence}</p></main></div>`

/** The page of an address in one language, from the built one: what link previews read, and what is shown before the script runs. */
export const writeStaticPage = (built: string, page: PageName, { language, say }: Speaker): string => {
  const { title, note } = HEADS[page]
  const name = say('name')
  const heading = escaped(title ? say(title) : name)
  const full = title ? `${heading} · ${escaped(name)}` : heading
  const sentence = escaped([note ? `${say(note)}.` : '', say('home.what')].join(' ').trim())
  const shown = page === 'home' ? homeOf(say) : pageOf(heading, sentence)
  return built
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace(/<title>[^<]*/, `<title>${full}`)
    .replace(/((?:name="description"|property="og:description") content=")[^"]*/g, `$1${sentence}`)
    .replace(/(property="og:title" content=")[^"]*/, `$1${full}`)
    .replace('<div id="app">', `<div id="app">${shown}`)
}
/** A language, and its speaker. */
export type Speaker = { readonly language: UiLanguage; readonly say: Say }
