import type { SyntaxNode } from '@lezer/common'
import { parser } from '@prometheus-io/lezer-promql'

const COMPARISONS = new Set(['Eql', 'Neq', 'Gtr', 'Lss', 'Gte', 'Lte'])

const childrenOf = (node: SyntaxNode): SyntaxNode[] => {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

/** The expression as it was written, but for every comparison its left side alone. */
const write = (node: SyntaxNode, text: string): string => {
  const children = childrenOf(node)
  const [left, operator] = children
  if (node.name === 'BinaryExpr' && left && operator && COMPARISONS.has(operator.name)) return write(left, text)
  let [written, at] = ['', node.from]
  for (const child of children) {
    written += text.slice(at, child.from) + write(child, text)
    at = child.to
  }
  return written + text.slice(at, node.to)
}

/** What an alert measures, without the limit that it is held against: it has series also when nothing is wrong. */
export const withoutThreshold = (expr: string): string => write(parser.parse(expr).topNode, expr)

/** Where an expression can't be understood, or null. */
export const syntaxErrorAt = (expr: string): number | null => {
  let at: number | null = null
  parser.parse(expr).iterate({
    enter: ({ type, from }) => {
      if (type.isError) at ??= from
    },
  })
  return at
}
