import { keyOf } from '../../answers/forms/names.ts'
import { fold } from '../../answers/normalise/fold.ts'

/**
 * Letters of Cyrillic and Greek and small capitals, each with the Latin letter that it looks like, alone or as a capital; from the
 * confusables of Unicode (UTS 39). No two of one script look like the same letter, so that names in one script stay apart.
 */
const LOOK_ALIKES = new Map(
  `аa вb еe һh іi јj кk мm нh оo рp ԛq сc ѕs тt уy хx ԝw ԁd
   αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx
   ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg`
    .split(/\s+/)
    .map(([letter = '', latin = '']) => [letter, latin] as const),
)

/** What a name looks like: two names that cannot be told apart on a screen have the same. Names of emoji alone stay as they are. */
export const nameSkeleton = (name: string): string =>
  [...keyOf(fold(name))].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('') || name
