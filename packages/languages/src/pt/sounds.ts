import { soundRules } from '../sound-rule.ts'

/** How Portuguese is heard by who writes as they speak: xave, keijo, abeia, caxorro, aviaum. */
export const sounds = soundRules(`
  nh|n[iy](?=[aeou])  N
  lh|l+[iy](?=[aeou])|(?<=[aeou])[iy](?=[aeou])  L
  ch|sh  X
  x  X
  ph  f
  h  -
  (?<=[aeiou])s(?=[aeiou])  z
  c(?=[eiy])  s
  qu(?=[ei])|k  K
  qu  Kw
  [cq]  K
  gu(?=[ei])  G
  g(?=[ei])|j  J
  g  G
  (?:a[um]|aum)$  ao
  n(?=[^aeiou]|$)  m
  l(?=[^aeiou]|$)  u
  ou|w  o
  ei|ey  e
  o  u
  e|y  i
  z$  s
`)
