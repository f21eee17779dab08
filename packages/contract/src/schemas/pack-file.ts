import { type TSchema, Type } from 'typebox'

const LANGUAGE = '^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4})*$'

const Text = Type.String()
const ByLanguage = <T extends TSchema>(schema: T) =>
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    propertyNames: { pattern: LANGUAGE },
    additionalProperties: schema,
  })
const Texts = Type.Union([Text, Type.Array(Text)])
const Names = Type.Union([Texts, ByLanguage(Texts)])

const Address = { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' } as const

const described = {
  licence: Type.Optional(Type.String({ description: 'of the pictures, such as CC BY 4.0' })),
  license: Type.Optional(Type.String({ description: 'another spelling of licence' })),
  credit: Type.Optional(Type.String({ description: 'who made the pictures' })),
  author: Type.Optional(Type.String({ description: 'another word for credit' })),
}

const itemFields = {
  names: Type.Optional(Names),
  name: Type.Optional(Names),
  aliases: Type.Optional(Names),
  ...described,
  page: Type.Optional(Type.String({ ...Address, description: 'the page of the web that the picture is from' })),
  story: Type.Optional(Type.Union([Text, ByLanguage(Text)], { description: 'a line that is shown at the reveal' })),
}

const Item = Type.Object(itemFields, { description: 'what a picture shows, and what else is right as an answer' })

const Items = Type.Union(
  [
    Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: Type.Union([Texts, Item]) }),
    Type.Array(Type.Object({ file: Text, ...itemFields })),
  ],
  { description: 'by the files of their pictures; an items.csv beside this file counts before it' },
)

const Ladder = Type.Union(
  [
    Type.Enum(['art', 'photo']),
    Type.Array(Type.Integer({ minimum: 2, maximum: 64 }), { minItems: 2, maxItems: 15, uniqueItems: true }),
  ],
  { description: 'the cells along the longer side at each level, which rise' },
)

/** The file pack.json of a folder of pictures, as JSON Schema. `format` is raised when an older game would understand less than is meant. */
const PackFile = Type.Object(
  {
    $schema: Type.Optional(Text),
    format: Type.Optional(Type.Literal(1, { description: 'the version of this schema' })),
    title: Type.Optional(Names),
    name: Type.Optional(Names),
    ...described,
    homepage: Type.Optional(Type.String(Address)),
    language: Type.Optional(Type.String({ description: 'of the file names and of names that state none' })),
    lang: Type.Optional(Type.String({ description: 'another word for language' })),
    ladder: Type.Optional(Ladder),
    visibility: Type.Optional(
      Type.Enum(['public', 'unlisted', 'rooms only', 'hidden'], { description: 'who may play the pack' }),
    ),
    items: Type.Optional(Items),
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:pixel-detective:pack:1',
    title: 'pack.json of Pixel Detective',
    description: 'What a folder of pictures says of itself and of its pictures. Everything is optional.',
  },
)

/** The JSON Schema of pack.json as the text that is published. */
export const PACK_SCHEMA = `${JSON.stringify(PackFile, null, 2)}\n`
