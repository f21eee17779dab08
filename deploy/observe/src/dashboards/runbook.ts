import { readFileSync } from 'node:fs'
import { dashboard } from './dashboard.ts'
import { prose } from './panels.ts'

const FILE = new URL('../../../../docs/runbook.md', import.meta.url)

/** The sections of the runbook, each by its title: one an alert. */
export const readRunbook = (): Map<string, string> => {
  const [, ...sections] = readFileSync(FILE, 'utf8').split(/^## /m)
  return new Map(
    sections.map((section) => {
      const [title = '', ...body] = section.split('\n')
      return [title.trim(), body.join('\n').trim()]
    }),
  )
}

/** Of a panel, in rows of 30 pixels: a line of text takes less than one, and a wide block of code scrolls. */
const heightOf = (markdown: string): number => Math.max(5, Math.ceil(markdown.split('\n').length * 0.9) + 2)

/** The runbook where it is needed: beside the pictures, also when the repository is not at hand. */
export const runbook = dashboard({
  name: 'runbook',
  title: 'Runbook',
  description: 'What each alert means, what to look at, what to do. The same as docs/runbook.md.',
  rows: {
    Alerts: [...readRunbook()].map(([title, body]) => prose(title, body, heightOf(body))),
  },
})
