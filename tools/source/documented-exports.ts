import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'
import { sourceFiles } from './source-files.ts'

const EXPORT = /^export (?:declare |abstract |async )*(?:const|let|type|interface|function\*?|class|enum) ([\w$]+)/
/** A type that is read off a value, whose comment is the type's too. */
const READ_OFF = /^export type \w+(?:<.*>)? = (?:Static<|(?:Awaited<)?ReturnType<|\()typeof /

/** The names that a source file exports without a doc comment right before them. The file is formatted, so an export begins its line. */
export const undocumentedIn = (source: string): string[] => {
  const lines = source.split('\n')
  return lines.flatMap((line, at) => {
    const name = EXPORT.exec(line)?.[1]
    if (name === undefined || READ_OFF.test(line)) return []
    const before = lines.slice(0, at).join('\n').trimEnd()
    const comment = before.endsWith('*/') ? before.slice(before.lastIndexOf('/*')) : ''
    return comment.startsWith('/**') ? [] : [name]
  })
}

/** Every export of shipped code and of the tools that lacks a comment, with its file. */
const undocumentedExports = (root: string): string[] =>
  sourceFiles(root).flatMap((file) =>
    undocumentedIn(readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
  )

if (import.meta.main) {
  const missing = undocumentedExports(ROOT)
  for (const name of missing) console.error(`${name} is exported without a comment that says what it guarantees`)
  if (missing.length > 0) process.exitCode = 1
}
