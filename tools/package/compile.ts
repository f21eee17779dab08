import { toJavaScript } from './javascript.ts'

/** How the installed package is called where the checkout is called by npm's scripts, and where it keeps what it must not lose. */
const WORDS: readonly (readonly [string, string])[] = [
  ['npm start -- [options]', 'npx pixel-detective [DIR] [options]\\n  npx pixel-detective worker [job] [options]'],
  ['npm run worker --', 'npx pixel-detective worker'],
  ['npm start --', 'npx pixel-detective'],
  ['npm run worker', 'npx pixel-detective worker'],
  ['npm start', 'npx pixel-detective'],
  ["'./data'", "'~/.local/share/pixel-detective'"],
  ['(default ./data;', '(default ~/.local/share/pixel-detective;'],
  ['not built yet: the next start builds it', 'missing: install the package again'],
]

/** A text with the commands and the data folder of the package for those of the checkout. */
const sayInstalled = (text: string): string => WORDS.reduce((said, [from, to]) => said.replaceAll(from, to), text)

/** A module of the tree as JavaScript that runs inside node_modules: lines stay where they are, workspaces become subpath imports. */
export const compileModule = (text: string): string => sayInstalled(toJavaScript(text)).replaceAll("'@pd/", "'#pd/")
