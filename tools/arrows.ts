import { readFile } from 'node:fs/promises'
export { readFile }
