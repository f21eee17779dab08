import { soundRules } from '../sound-rule.ts'

/** How French is heard by who writes as they speak: élefan, oizo, fréze, cauchon, papiyon, bissiclette. */
export const sounds = soundRules(`
  ph  f
  sch|sh|ch  C
  h  -
  eau|au  o
  oeu|eu  Q
  ou  U
  oin(?![aeiouynm])  WI
  oi|oy  wa
  (?<=[aeouQU])ill(?:i(?=[aeou]))?  Y
  (?<=[aeouQU])il$  Y
  (?<=[aeouQU])y(?=[aeouQU])  Y
  ill(?:i(?=[aeou]))?|i?y(?=[aeouQU])  iY
  ge(?=[aou])|g(?=[eiy])  j
  gu(?=[eiy])|g(?!n)  G
  c(?=[eiy])|ss  S
  qu|ck|[ckq]  K
  x(?!$)  KS
  (?<=[aeiouyQU])s(?=[aeiouyQU])  z
  gn|ni(?=[aeou])  N
  i(?=[aeouQU])  iY
  (?:er|ez|ee|et|ai|ay)s?$|(?:ais|ait)$  E
  (?<=Y)en(?![aeiouynm])  I
  (?:ain|ein|aim|in|im|yn|ym|un|um)(?![aeiouynmEQUY])  I
  [ae][nm](?![aeiouynmEQUY])  A
  o[nm](?![aeiouynmEQUY])  O
  es?$  .
  [stdxzp]+$  -
  [.]  -
  ai|ay|ei|ey|ae|e  E
  y  i
  S  s
`)
