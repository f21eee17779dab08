import type { IncomingMessage, ServerResponse } from 'node:http'
import { findUiLanguage, type UiLanguage } from '@pd/languages'
import { describeProblem } from './describe-problem.ts'

/** A page for a time without the web app: one file, which reloads itself while waiting is of use. */
const pageOf = (language: UiLanguage, sentence: string): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Pixel Detective</title>
<style>
  html { background: #0f1220; color: #f6f1e6; font: 1.125rem/1.5 system-ui, sans-serif }
  body { display: grid; place-content: center; justify-items: center; gap: 1.5rem; min-height: 90vh; margin: 0; padding: 1rem; text-align: center }
  p { margin: 0; max-width: 32rem }
  svg { width: 6rem }
  @media (prefers-color-scheme: light) { html { background: #f6f1e6; color: #1d2033 } }
</style>
<svg viewBox="0 0 8 8" aria-hidden="true"><path fill="#ff6b5e" d="M0 0h3.8v3.8H0z"/><path fill="#ffb31a" d="M0 4.2h3.8V8H0z"/><path fill="#3ddc97" d="M4.2 4.2H8V8H4.2z"/><path fill="currentColor" d="M4.2 0h1.8v1.8H4.2zM6.2 0H8v1.8H6.2zM4.2 2H6v1.8H4.2zM6.2 2H8v1.8H6.2z"/></svg>
<p>${sentence}</p>
</html>
`

/** Why there is no app yet. */
export type WaitingPage = 'starting' | 'building' | 'unbuilt'

const SENTENCES: Readonly<Record<UiLanguage, Readonly<Record<WaitingPage, string>>>> = {
  en: {
    starting: 'Pixel Detective is starting. This page opens the game by itself.',
    building: 'Pixel Detective is building its pages, once for this version. This page opens the game by itself.',
    unbuilt: 'The pages of Pixel Detective could not be built: the terminal that started it says why.',
  },
  fr: {
    starting: 'Pixel Detective démarre. Cette page ouvre le jeu toute seule.',
    building: 'Pixel Detective prépare ses pages, une fois par version. Cette page ouvre le jeu toute seule.',
    unbuilt: 'Les pages de Pixel Detective n’ont pas pu être préparées : le terminal qui l’a lancé dit pourquoi.',
  },
  es: {
    starting: 'Pixel Detective está arrancando. Esta página abre el juego por sí sola.',
    building: 'Pixel Detective prepara sus páginas, una vez por versión. Esta página abre el juego por sí sola.',
    unbuilt: 'Las páginas de Pixel Detective no se pudieron preparar: el terminal que lo inició dice por qué.',
  },
  de: {
    starting: 'Pixel Detective startet. Diese Seite öffnet das Spiel von selbst.',
    building: 'Pixel Detective baut seine Seiten, einmal pro Version. Diese Seite öffnet das Spiel von selbst.',
    unbuilt: 'Die Seiten von Pixel Detective ließen sich nicht bauen: Warum, steht im Terminal, das es gestartet hat.',
  },
  it: {
    starting: 'Pixel Detective si sta avviando. Questa pagina apre il gioco da sola.',
    building: 'Pixel Detective prepara le sue pagine, una volta per versione. Questa pagina apre il gioco da sola.',
    unbuilt:
      'Non è stato possibile preparare le pagine di Pixel Detective: il terminale che lo ha avviato dice perché.',
  },
  pt: {
    starting: 'O Pixel Detective está iniciando. Esta página abre o jogo sozinha.',
    building: 'O Pixel Detective prepara suas páginas, uma vez por versão. Esta página abre o jogo sozinha.',
    unbuilt: 'Não foi possível preparar as páginas do Pixel Detective: o terminal que o iniciou diz por quê.',
  },
  nl: {
    starting: 'Pixel Detective start op. Deze pagina opent het spel vanzelf.',
    building: 'Pixel Detective bouwt zijn pagina’s, één keer per versie. Deze pagina opent het spel vanzelf.',
    unbuilt: 'De pagina’s van Pixel Detective konden niet worden gebouwd: de terminal die het startte zegt waarom.',
  },
}

/** The first language of an Accept-Language header that the game speaks, else English. */
export const languageIn = (header = ''): UiLanguage =>
  header
    .split(',')
    .map((range) => findUiLanguage(range.split(';')[0]?.trim() ?? ''))
    .find((language) => language !== undefined) ?? 'en'

const writePage = (page: WaitingPage, language: UiLanguage): string => pageOf(language, SENTENCES[language][page])

const RETRY_SECONDS = 1

/**
 * A waiting page, in the first language of an Accept-Language header that the game speaks, and its headers: never cached, loads nothing,
 * reloads each second unless waiting is of no use.
 */
export const waitingPage = (page: WaitingPage, acceptLanguage: string | undefined) => ({
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ...(page !== 'unbuilt' && { 'retry-after': String(RETRY_SECONDS), refresh: String(RETRY_SECONDS) }),
  },
  body: writePage(page, languageIn(acceptLanguage)),
})

/** Whether a request asks for a page rather than data. */
export const wantsPage = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && Boolean(headers.accept?.includes('text/html'))

const startingAnswer = (request: IncomingMessage): { status: number; headers: object; body: string } => {
  const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  if (/\/health\/live$/.test(request.url ?? '')) return { status: 200, headers: json, body: '{"status":"live"}' }
  if (wantsPage(request)) return { status: 503, ...waitingPage('starting', request.headers['accept-language']) }
  const headers = {
    ...json,
    'content-type': 'application/problem+json; charset=utf-8',
    'retry-after': String(RETRY_SECONDS),
  }
  return { status: 503, headers, body: JSON.stringify(describeProblem('starting')) }
}

/** Answers every request until the app is there: alive, not ready. Each response ends its connection, so that the next request finds the app. */
export const answerStarting = (request: IncomingMessage, response: ServerResponse): void => {
  const { status, headers, body } = startingAnswer(request)
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' })
  response.end(body)
}
