import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Run = (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
type WithAxe = { axe: { run: Run } }

/** The rules that a theme can break on a page that keeps all others: the colours, and a border that makes room scroll. */
const OF_THEMES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

const runAxe = async (page: Page, options: object): Promise<string[]> => {
  // evaluated, not injected, so that the policy stays on
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as WithAxe).axe.run(options),
    // what is well is not told element by element, and a selector of each is not needed: half of the work
    { resultTypes: ['violations'], selectors: false, ...options },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Rules that the page breaks, with the element. */
export const violationsOf = (page: Page): Promise<string[]> => runAxe(page, {})

/** The same of the rules that another theme can break; that it changes nothing else is of `themes.test.ts` of the web app. */
export const themeViolationsOf = (page: Page): Promise<string[]> =>
  runAxe(page, { runOnly: { type: 'rule', values: OF_THEMES } })

/** What a reader acts on that has neither a border nor a line of its own under a contrast theme. */
export const withoutEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasEdge = ({ borderTopWidth, boxShadow }: CSSStyleDeclaration) =>
      borderTopWidth !== '0px' || boxShadow !== 'none'
    return [...document.querySelectorAll('.button:not(.ghost), .choice-face, .answer-field, .door, select')]
      .filter((element) => !hasEdge(getComputedStyle(element)))
      .map(({ outerHTML }) => outerHTML)
  })
