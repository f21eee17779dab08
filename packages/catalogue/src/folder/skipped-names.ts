/** Names that begin so are hidden, a recycle bin of a Linux disk (`.Trash-1000`), or what Office keeps of an open document. */
const HIDDEN = /^\.|^~\$/

/** What network storage, operating systems and archivers leave in folders, in small letters: thumbnails, recycle bins, their own notes. */
const LEFT_BY_SYSTEMS = new Set([
  '@eadir',
  '@recycle',
  '#recycle',
  '#snapshot',
  '$recycle.bin',
  'recycler',
  'lost+found',
  '__macosx',
  'system volume information',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '@__thumb',
  'icon\r',
  '@recently-snapshot',
  '_vti_cnf',
])

/** What browsers and clouds call a file that they have only in part, and editors one from before a change. */
const UNFINISHED = /\.(?:crdownload|part|partial|download|opdownload|icloud|tmp)$|~$/i

/** Whether a file or folder is no part of a collection: hidden, or left there by a system rather than by a person. */
export const isSkippedName = (name: string): boolean =>
  HIDDEN.test(name) || UNFINISHED.test(name) || LEFT_BY_SYSTEMS.has(name.toLowerCase())
