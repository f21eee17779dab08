import type { PackChange, Replaced } from '@pd/contract'
import type { ItemBody, PackSaid } from '@pd/store'

type Text = string | readonly string[] | null
const BY_LANGUAGE = ['names', 'aliases', 'story', 'titles'] as const
const ALONE = ['licence', 'credit', 'source', 'homepage'] as const

/** What the desk says of an item or a pack, or shall say. */
type Said = { readonly [field in (typeof BY_LANGUAGE)[number]]?: Readonly<Record<string, Text>> } & {
  readonly [field in (typeof ALONE)[number]]?: Text
}
type SaidText = { readonly field: string; readonly locale: string | null; readonly text: string }

const write = (text: Text): string => (typeof text === 'string' ? text : (text ?? []).join('\n'))

const textsOf = (said: Said): readonly SaidText[] => [
  ...BY_LANGUAGE.flatMap((field) =>
    Object.entries(said[field] ?? {}).map(([locale, text]) => ({ field, locale, text: write(text) })),
  ),
  ...ALONE.flatMap((field) => {
    const text = said[field]
    return text === undefined ? [] : [{ field, locale: null, text: write(text) }]
  }),
]

const keyOf = ({ field, locale }: SaidText): string => `${field} ${locale}`

const replacedOf = (of: string, before: Said, change: Said): Replaced => {
  const said = new Map(textsOf(change).map((each) => [keyOf(each), each.text]))
  return textsOf(before)
    .filter((each) => each.text !== '' && (said.get(keyOf(each)) ?? each.text) !== each.text)
    .map((each) => ({ of, ...each }))
}

/** What edits of items replaced of what the desk had said of them before. */
export const replacedInItems = (
  edits: readonly { readonly item: string; readonly change: Said }[],
  before: Readonly<Record<string, ItemBody>>,
): Replaced => edits.flatMap(({ item, change }) => replacedOf(item, before[item] ?? {}, change))

/** What a change of a pack replaced of what the desk had said of it before. */
export const replacedInPack = (
  packId: string,
  change: PackChange,
  before: Readonly<Record<string, PackSaid>>,
): Replaced => replacedOf(packId, before[packId]?.body ?? {}, change)
