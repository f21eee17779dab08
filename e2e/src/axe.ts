import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Axe = { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }

/** Rules that the page breaks, with the element; axe is evaluated, not injected, so that the policy stays on. */
export const violationsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => (globalThis as unknown as Axe).axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** What a reader acts on that has neither a border nor a line of its own under a contrast theme. */
export const withoutEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasEdge = ({ borderTopWidth, boxShadow }: CSSStyleDeclaration) =>
      borderTopWidth !== '0px' || boxShadow !== 'none'
    return [...document.querySelectorAll('.button:not(.ghost), .choice-face, .answer-field, .door, select')]
      .filter((element) => !hasEdge(getComputedStyle(element)))
      .map(({ outerHTML }) => outerHTML)
  })
