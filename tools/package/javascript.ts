import { stripTypeScriptTypes } from 'node:module'

/** The specifiers of imports, exports and of files beside a module: each ends in .ts and becomes .js. */
const OWN_MODULE = /((?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*'[^'\n]+)\.ts'/g

/** A module of the tree as JavaScript, which imports JavaScript: lines stay where they are. */
export const toJavaScript = (text: string): string => stripTypeScriptTypes(text).replaceAll(OWN_MODULE, "$1.js'")
