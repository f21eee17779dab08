import { soundRules } from '../sound-rule.ts'

/** How English is heard by who writes as they speak: munky, dolfin, kangaru, cheez, hippopotimus. A vowel that is not stressed may be any. */
export const sounds = soundRules(`
  ^[kg]n  n
  ^wr|^rh  r
  mb$  m
  wh  w
  (?:c|k|ck)s(?!h)|x  X
  ph  f
  igh  i
  tch|ch  C
  sch(?=[aeiou])  sk
  sh  S
  th  T
  gh  -
  (?<=[aeiou])se$  z
  sc(?=[eiy])  s
  ck|qu?(?![aeiou])  k
  qu  kw
  c(?=[eiy])  s
  [cq]  k
  dge|d?g(?=[eiy])|dj  j
  (?:ey|ie|ee|y|i)$  I
  ee|ea|ie  I
  (?:oo|ou|ew|ue|u)$  U
  oo|ou|ew|ue|ui  U
  ai|ay|ei|ey  A
  aw|au|oa|ow|oe  o
  o(?=[nmvT])  u
  (?<=[^aeiouAIU])e$  -
  y(?=[^aeiouAIU])  i
  (?<=[aeiouAIU@].*[^aeiouAIU@])[aeiouU](?=[^aeiouAIU])  @
`)
