import { parser } from '@prometheus-io/lezer-promql'

/** Every selector of an expression, without its range: what must be there for the whole to mean something. */
export const selectorsOf = (expr: string): string[] => {
  const found = new Set<string>()
  parser.parse(expr).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'VectorSelector') found.add(expr.slice(from, to))
    },
  })
  return [...found]
}
