import { Type } from 'typebox'

/** The addresses by which phones reach this server. */
export const AddressList = Type.Object({
  urls: Type.Array(Type.String(), {
    description: 'the likeliest first; empty unless the request comes from a browser on the same machine',
  }),
})
