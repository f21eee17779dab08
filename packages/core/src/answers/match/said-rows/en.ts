/** Guesses that say an item of the starter collection in other words of English. */
export const RIGHT = `
giraffe: its a giraffe mate | wait it's a giraffe | ooh a giraffe | yeah it's a giraffe | yes, giraffe | I'm fairly sure it's a giraffe |
  I'm certain it's a giraffe | my final answer is giraffe | one of those giraffes | pixelated giraffe | baby giraffe | I know! a giraffe |
  got it: giraffe | guess: giraffe | I'd bet on a giraffe | it could also be a giraffe | in my opinion a giraffe | isn't it a giraffe? |
  it's not a giraffe? | 1 giraffe | 2 giraffes
ice-cream: a scoop of ice cream | two scoops of ice cream
goose: a gaggle of geese
bee: a swarm of bees
fish: a school of fish
egg: a dozen eggs | 3 eggs
bus: busses | two busses
cd: CDs | some CDs
television: TVs | TV's | the TVs
cat: i'm thinking cat | i'm going with cat | i'll say cat | i'd go with a cat | gonna say cat | going with a cat | I want to say cat |
  lemme guess, a cat | I'm gonna guess cat | could that be a cat | it appears to be a cat | it resembles a cat | reminds me of a cat
cat: a cute cat | my cute little cat | a tiny cat | such a cute cat | a beautiful cat | a nice cat
elephant: a big elephant | a large elephant | a huge elephant | my big elephant
8-ball: number 8 ball | the number 8 ball | number eight ball
apple: an apple pls | an apple, thanks! | some apples | an apple | these are apples | this is an apple | a piece of apple
cat: it's a cat | its a cat | the cat!! | I think it is a cat | maybe a cat? | my cat | a cat, please | is it a cat? | That's my cat |
  looks like a cat | could be some kind of cat | cat I think | CAT / KITTY | kitty or cat | it's gotta be a cat | gotta be a cat |
  that looks like a cat | this looks like a cat | seems like a cat | it seems to be a cat | it has to be a cat |
  i'm pretty sure it's a cat | pretty sure it's a cat | i'm guessing cat | is it the cat? | is that a cat? | can it be a cat |
  it may be a cat | may be a cat | it should be a cat | obviously a cat | definitely a cat | I bet it's a cat | i say cat | i'd say a cat |
  i would guess a cat | i'd guess cat | i suppose it's a cat | i suppose a cat | i reckon it's a cat | I believe it's a cat | hmm a cat |
  hmm, cat? | um cat | uh a cat | oh a cat | oh it's a cat | well a cat | ok cat | so a cat | it's just a cat | it's only a cat |
  cat for sure | cat obviously | cat of course | a cat right? | a cat i suppose | a cat i reckon | a cat, no? | cat lol | cat !!! |
  a cat thank you | it is definitely a cat | it's probably a cat | it's maybe a cat | this is my cat | here is a cat | here's a cat |
  i see a cat | we see a cat | what about a cat | how about a cat | final answer cat | answer: cat | my answer is cat | the answer's cat |
  it was a cat | cat it is | a cat it is | one cat | two cats | a little cat | small cat | that's a cat innit | dunno, cat? |
  no idea, a cat? | a picture of a cat | photo of a cat | a drawing of a cat | an emoji of a cat | cat emoji | a cat emoji |
  emoji of a cat | the head of a cat | cats | the cats | a few cats | several cats | many cats | both cats | each cat | every cat |
  kitty-cat | Kitty, cat | kitty = cat | kitty aka cat | cat (animal) | a cat (I think) | it might be some cat | not sure but a cat |
  not sure, cat | cat maybe? | maybe cat? | perhaps it's a cat | looks like it's a cat | looks like some cats | they're cats |
  those are cats | there are cats | it's a kind of cat | it's like a cat | some sort of cat | some kind of cat | that is one cat
elephant: I think it's an elephant | I think its an elefant | perhaps an elephant | some elephants
scissors: a pair of scissors | pair of scissors | it's a pair of scissors | my scissors | pairs of scissors | the pair of scissors |
  some scissors | set of scissors | these scissors
pizza: slice of pizza | a piece of pizza | it's a slice of pizza | maybe some pizza
grapes: a bunch of grapes | some grapes | bunch of grapes | a cluster of grapes | the bunch of grapes
8-ball: eight ball | an eight ball | 8 ball | the 8-ball | eightball | 8ball | an eight-ball
four-leaf-clover: 4 leaf clover | a 4-leaf clover | four leaf clover | 4-leaf clover | a four leafed clover | 4 leaved clover
bow-and-arrow: arrow and bow | a bow and arrow | bow & arrow | arrow & bow | bow n arrow | bow and arrows | bow + arrow |
  a bow and an arrow | the bow and the arrow | arrow and a bow | bow, arrow | bow/arrow | bow with arrow | arrows and bow
fork-and-knife: knife and fork | a fork and knife | fork & knife | a knife and a fork | knife, fork | fork + knife | knife & fork |
  fork with knife | forks and knives | knives and forks
television: TV or television | T.V. | a tv | my television | tv / television | tv set | t v | television / tv | TV, television |
  tv (television)
coffee: a cup of coffee | cup of coffee | it's some coffee | mug of coffee | a mug of coffee
cow: a herd of cows
glasses: a pair of glasses | pair of specs
gloves: a pair of gloves
jeans: pair of jeans | a pair of blue jeans
bread: a slice of bread | loaf of bread | some bread | a piece of bread | chunk of bread
cheese: piece of cheese | wedge of cheese | a wedge of cheese | block of cheese | a hunk of cheese
milk: glass of milk | carton of milk | a bottle of milk
toilet-paper: roll of toilet paper | a roll of toilet paper
soap: bar of soap | a bar of soap
chocolate: bar of chocolate | a chocolate bar
honey: jar of honey | a jar of honey | pot of honey
popcorn: bucket of popcorn | a box of popcorn | bag of popcorn
corn: ear of corn | an ear of corn | a cob of corn
garlic: head of garlic | clove of garlic
rice: bowl of rice | a grain of rice
salad: bowl of salad | a bowl of salad
spaghetti: plate of spaghetti | a plate of spaghetti | bowl of spaghetti
drop: a drop of water
rose: bunch of roses
racing-car: formula one | F-1 car | F.1 | formula one car
cd: C.D. | compact disc | a c.d.
dna: D.N.A. | d n a
tyrannosaurus: T. rex | T.Rex | trex | t rex
taxi: taxi or cab | cab/taxi
dog: doggy | pup | a lil dog | doggie
lion: a lioness | lions
tiger: tigress
rabbit: bunny rabbit | a bunny
christmas-tree: x-mas tree | xmas tree | Christmas tree!
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
cat: not a cat | it's not a cat | it isn't a cat | that's not a cat | no cat | anything but a cat | a cat flap | cat litter
8-ball: 9 ball | 88 ball
cat: dog, cat, mouse | a cat or a dog | dog/cat | it is | a pair of | I think | it's a dog | cat and dog | not sure | dog / cat |
  kitty, dog | cat = dog | a cat with a dog | cat + dog | cat n dog | a cat or not | a bottle of cat and dog | so many | i think so
bread: it's a break | I think it is a break
horse: dog cat horse lion tiger wolf bear fox
bow-and-arrow: arrow | bow and knife | bow or arrow
fork-and-knife: fork | knife and spoon | fork, spoon
8-ball: 9 ball | eighteen ball | nine ball | 88 ball
four-leaf-clover: 3 leaf clover | five leaf clover
racing-car: formula 2 | formula two
bear: teddy bear | a little teddy bear | polar bear | a cute panda bear
cat: big dog | cute | a big | number cat | tiny
`
