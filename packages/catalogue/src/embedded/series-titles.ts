import { fold } from '@pd/core'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'

/** What a file says of itself, and what its name is read as; the name is empty when it says nothing. */
export type TitledFile = { readonly answer: string; readonly embedded: SidecarItem | undefined }

const titleOf = ({ embedded }: TitledFile): string => fold(embedded?.names[0]?.text ?? '')

/**
 * What each file says of itself, without the titles that files of different names share: "Animals of Africa" in all of them is a series.
 * A title that only repeats the file name goes too, since the name is read with those beside it; so does one that is the file name of
 * another, as a drawing that was made of another has it.
 */
export const withoutSeriesTitles = (files: readonly TitledFile[]): (SidecarItem | undefined)[] => {
  const answersOf = new Map<string, Set<string>>()
  for (const file of files) {
    const answers = answersOf.get(titleOf(file)) ?? new Set()
    answersOf.set(titleOf(file), answers.add(fold(file.answer)))
  }
  for (const answers of answersOf.values()) answers.delete('')
  const answers = new Set(files.map(({ answer }) => fold(answer)))
  const isOther = (title: string, { answer }: TitledFile): boolean => answer !== '' && answers.has(title)
  const isSeries = (title: string): boolean => (answersOf.get(title)?.size ?? 0) > 1
  return files.map((file) => {
    const title = titleOf(file)
    const isKept = title !== '' && title !== fold(file.answer) && !isSeries(title) && !isOther(title, file)
    return file.embedded && !isKept ? { ...file.embedded, names: [] } : file.embedded
  })
}
