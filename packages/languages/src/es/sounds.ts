import { soundRules } from '../sound-rule.ts'

/** How Spanish is heard by who writes as they speak: obeja, keso, yave, gayina, uebo, sevra. */
export const sounds = soundRules(`
  n[iy](?=[aou])  n
  ^(?:gu|h?u|w)e  We
  ch  C
  h  -
  (?:ll|y|(?<=[aeiou])i)(?=[aeiou])  Y
  y  i
  gu(?=[ei])  G
  g(?=[ei])|j  J
  g  G
  v  b
  c(?=[ei])|z  s
  qu|[ckq]  K
  x  KS
  n(?=[bp])  m
  m$  n
  ado$  ao
`)
