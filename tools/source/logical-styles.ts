import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const DECLARATION = /^\s*([a-z-]+):\s*([^;{]+);/gm
const PHYSICAL_PROPERTY = /^(?:left|right|.*-(?:left|right)(?:-.*)?)$/
const SIDED_SHORTHAND = /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))$/
const ALIGNMENT = /^(?:text-align|float|clear)$/
/** A notch is at a side of the device, in every script. */
const DEVICE_SIDE = 'safe-area-inset'

/** The parts of a value between its spaces; what is in parentheses stays together. */
const partsOf = (value: string): string[] => {
  let depth = 0
  const spaced = [...value].map((sign) => {
    if (sign === '(') depth++
    if (sign === ')') depth--
    return depth === 0 && /\s/.test(sign) ? '\n' : sign
  })
  return spaced.join('').split('\n').filter(Boolean)
}

/** Whether a declaration speaks of left or right where one of the start or the end of a line would do. */
const isPhysical = (property: string, value: string): boolean => {
  if (PHYSICAL_PROPERTY.test(property)) return true
  if (ALIGNMENT.test(property)) return /^(?:left|right)$/.test(value)
  if (!SIDED_SHORTHAND.test(property) || value.includes(DEVICE_SIDE)) return false
  const [, right, , left] = partsOf(value)
  return left !== undefined && left !== right
}

/** Each declaration of a style sheet that would not turn round with the direction of the text. */
export const findPhysical = (css: string): string[] =>
  [...css.matchAll(DECLARATION)].flatMap(([, property = '', value = '']) =>
    isPhysical(property, value.trim()) ? [`${property}: ${value.trim()}`] : [],
  )

/** The same of every style sheet of a folder, with its file. */
export const checkStyles = (root: string): string[] =>
  globSync('apps/web/src/**/*.css', { cwd: root })
    .sort()
    .flatMap((file) => findPhysical(readFileSync(join(root, file), 'utf8')).map((each) => `${file}: "${each}"`))

if (import.meta.main) {
  const complaints = checkStyles(resolve(import.meta.dirname, '../..'))
  for (const complaint of complaints) console.error(`${complaint} does not turn round in a script from right to left`)
  if (complaints.length) process.exitCode = 1
}
