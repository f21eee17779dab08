import type { IncomingMessage, ServerResponse } from 'node:http'
import { UI_LANGUAGES, type UiLanguage } from '@pd/languages'
import { describeProblem } from './describe-problem.ts'

/** A page for a time without the web app: one file, which reloads itself while waiting is of use. */
const pageOf = (sentences: string): string => `<!doctype html>
<html lang="en">
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
${sentences}
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
}

const writePage = (page: WaitingPage): string =>
  pageOf(UI_LANGUAGES.map((language) => `<p lang="${language}">${SENTENCES[language][page]}</p>`).join('\n'))

const RETRY_SECONDS = 1

/** A waiting page and its headers: never cached, loads nothing, reloads each second unless waiting is of no use. */
export const waitingPage = (page: WaitingPage) => ({
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ...(page !== 'unbuilt' && { 'retry-after': String(RETRY_SECONDS), refresh: String(RETRY_SECONDS) }),
  },
  body: writePage(page),
})

/** Whether a request asks for a page rather than data. */
export const wantsPage = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && Boolean(headers.accept?.includes('text/html'))

const startingAnswer = (request: IncomingMessage): { status: number; headers: object; body: string } => {
  const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  if (/^(\/api)?\/health\/live$/.test(request.url ?? ''))
    return { status: 200, headers: json, body: '{"status":"live"}' }
  if (wantsPage(request)) return { status: 503, ...waitingPage('starting') }
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
