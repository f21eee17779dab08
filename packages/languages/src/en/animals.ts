import { animalWords } from '../animal-words.ts'

/** Animals, each with other words of English for it. */
export const animals = animalWords(`
  cat kitty kittycat kitten, dog doggie doggy doggo puppy pup, lion lioness, tiger tigress, leopard leopardess,
  fox vixen, horse horsie horsey mare foal, donkey jenny, cow moocow, pig piggy piggie sow, sheep ewe, deer doe stag,
  rabbit bunny, mouse mousey mousie, bear bearcub, bird birdie birdy, duck ducky duckie drake, goose gander,
  fish fishy fishie, frog froggy froggie, elephant ellie, hippopotamus hippo, rhinoceros rhino, crocodile croc
`)
