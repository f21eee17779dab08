import { soundRules } from '../sound-rule.ts'

/** How Italian is heard by who writes as they speak: kiave, okkiali, acuila, conilio. */
export const sounds = soundRules(`
  sci(?=[aou])|sc(?=[ei])|sh  S
  ch  k
  c?ci(?=[aou])|cc?(?=[ei])  C
  gli(?=[aeou])|gl(?=i)|l+[ij](?=[aeou])  L
  gni?(?=[aeou])|n[ijy](?=[aeou])  N
  ggi(?=[aou])|gi(?=[aou])|gg?(?=[ei])  G
  gh  g
  ph  f
  h  -
  cqu|qu|cu(?=[aeio])  kw
  [cq]  k
  x  ks
  [jy]  i
  tz  z
`)
