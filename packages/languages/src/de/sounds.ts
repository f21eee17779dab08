import { soundRules } from '../sound-rule.ts'

/** How German is heard by who writes as they speak: Fogel, Fux, Ferd, Kese, Hauß, Schtern. Umlauts are there as two letters as well. */
export const sounds = soundRules(`
  aeu|eu|oi|oy  O
  ae  e
  a[iy]|e[iy]  I
  ieh?|ih  i
  tzsch|tsch  C
  (?:ch|ck|k|g)s|x  X
  sch|sh  S
  ch  H
  (?<=[aeiouIO])h  -
  ph|pf|v  f
  qu  kw
  ck|c(?![ei])|q  k
  th|dt  t
  tz|ts|c(?=[ei])  z
  S(?=[tp])  s
  d$  t
  b$  p
  g(?:$|(?=[stz]))  k
`)
