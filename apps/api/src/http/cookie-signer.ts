import { Signer, type UnsignResult } from '@fastify/cookie'
import { LruMap } from 'toad-cache'

/** The most signatures that are kept; players beyond it are checked again. */
const KEPT_MOST = 5_000

/** Signs cookies, and checks each signature once: a player sends the same cookie with every request. Only valid ones are kept. */
export const createCookieSigner = (secret: string): Pick<Signer, 'sign' | 'unsign'> => {
  const signer = new Signer(secret)
  const valid = new LruMap<UnsignResult>(KEPT_MOST)
  return {
    sign: (value) => signer.sign(value),
    unsign: (signed) => {
      const known = valid.get(signed)
      if (known !== undefined) return known
      const checked = signer.unsign(signed)
      if (checked.valid) valid.set(signed, checked)
      return checked
    },
  }
}
