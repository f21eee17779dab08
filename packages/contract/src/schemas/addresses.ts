import { type Static, Type } from 'typebox'

export const AddressList = Type.Object({
  urls: Type.Array(Type.String(), {
    description:
      'by which other devices reach this server, the likeliest first; empty for everyone but a browser beside it',
  }),
})
export type AddressList = Static<typeof AddressList>
