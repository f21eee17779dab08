import { soundRules } from '../sound-rule.ts'

/** How Dutch is heard by who writes as they speak: gijt, pou, vis as fis, son, sgaap, krokodiel. */
export const sounds = soundRules(`
  sj|sh  S
  ch|g  G
  ei|ij|y  Y
  ouw|auw|ou|au  W
  ie  i
  v  f
  z  s
  qu  kw
  c(?=[ei])  s
  ck|[cq]  k
  x  ks
  ph  f
  th|dt?$  t
  b$  p
`)
