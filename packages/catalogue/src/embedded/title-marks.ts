import { withoutCopyMarks } from '@pd/core'
import type { TitledFile } from './series-titles.ts'

const textOf = ({ answer, embedded }: TitledFile): string => embedded?.names[0]?.text ?? answer

const renamed = (file: TitledFile, text: string): TitledFile => {
  const { answer, embedded } = file
  const before = textOf(file)
  if (!embedded?.names.length) return { ...file, answer: text }
  const names = embedded.names.map((name) => (name.text === before ? { ...name, text } : name))
  return { answer, embedded: { ...embedded, names } }
}

/**
 * The files of a folder without the numbers and marks of several pictures in their titles, as file names are read: "Musical Note 1"
 * beside "Musical Note 2", "Apple Pie (B and W)"; also in a name behind which an author stood.
 */
export const withoutTitleMarks = (files: readonly TitledFile[]): readonly TitledFile[] => {
  if (!files.some(({ embedded }) => embedded)) return files
  const texts = withoutCopyMarks(files.map(textOf))
  return files.map((file, at) => (texts[at] === textOf(file) ? file : renamed(file, texts[at] ?? '')))
}
