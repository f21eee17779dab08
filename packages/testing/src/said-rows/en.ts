/** Guesses that say an item of the starter collection in other words of English. */
export const RIGHT = `
cat: either a cat or a kitten | sorry, cat | cat, sorry | oops, cat | whoops a cat | my bad, cat | caaat | it's a cattttt | CAAAAAT!!! | a 🐱 | it's a 🐱 | 🐱 obviously | the 🐱!
elephant: ELEPHAAAANT!!!
bee: beeeee
television: tvs
cd: cds | two cds
bow-and-arrow: arrow bow
fork-and-knife: knife fork | a knife fork
giraffe: giraffe obv | giraffe tbh | deffo a giraffe | oh wait giraffe | 100% giraffe
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
four-leaf-clover: 4 leaf clover | 4leaf clover | a 4leaf clover | a 4-leaf clover | four leaf clover | 4-leaf clover | a four leafed clover | 4 leaved clover
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
lion: gotta be a lion surely | ooh ooh I know it's a lion!! | isn't that just a lion? | i wanna say lion | hang on is that a lion |
  I'm like 90% sure that's a lion | looks kinda like a lion to me | pretty sure thats a lion lol | that there is a lion | yep, lion
cat: idk maybe a cat?? | omg its a cat | ok so i think this one's a cat | miss miss it's a cat | honestly that just looks like a cat |
  could well be a cat | a cat, I'd imagine | cat, am I right? | feels like a cat | tbh i think cat
elephant: must surely be an elephant | I do believe that's an elephant | I would have to say an elephant | that's gotta be an elephant right? |
  elephant? or am I wrong | no clue but elephant | you know what, it's an elephant | im going elephant | elephant i reckon mate |
  what if it's an elephant
guitar: is it by any chance a guitar | might that be a guitar | I'd hazard a guess at guitar | it's obviously some sort of guitar |
  that's clearly somebody's guitar | seems to me like a guitar
house: looks to be a house | i can kinda see a house | wait wait it's a house | it can only be a house | it's a house isnt it
bicycle: well that would be a bicycle then | surely it's just a bike | I'm leaning towards bicycle | can i say bike? | bicycle for sure dude
umbrella: looks a bit like an umbrella | I'm seeing an umbrella | it's giving umbrella | easy, umbrella | that has to be an umbrella
penguin: aww it's a lil penguin | it's a penguin!!!! i win | hmmmm penguin? | thats a penguin 100%
banana: prolly a banana | i thought it was a banana | now i see it, banana | banana, final answer | i'm 99 percent sure it's a banana
lion: a lion or something | it's a lion I think | lion it seems | oh that's definitely gonna be a lion | I honestly think that might be a lion |
  a lion, if I'm not mistaken | could it possibly be a lion? | soooo a lion | hahahaha lion | that would have to be a lion |
  you can tell it's a lion | I'm pretty confident it's a lion | call me crazy but lion
cat: don't tell me it's a cat | is that supposed to be a cat | it's most likely a cat | must be somebody's cat | thats deffo a cat |
  I suspect it's a cat | it appears to me to be a cat | could this be some sort of cat? | is it possibly a cat or something like that
cat: well it has to be a cat | this looks suspiciously like a cat | my money's on cat | no idea, cat maybe | i wanna say cat |
  oh come on thats totally a cat | a cat, final answer | could that possibly be a cat
lion: I reckon we're looking at a lion | gotta be a lion right | erm... lion | what you've got there is a lion | sir i believe this is a lion |
  lion?? lol | just a hunch but lion
guitar: it appears to be some sort of guitar | perhaps it's one of those guitars | do i see a guitar | one guitar please | that there is a guitar
umbrella: it's obviously an umbrella, duh | let me guess, an umbrella | umbrella I'd say | surely an umbrella
owl: reckon that'd be an owl | an owl by the looks of it | well if it isn't an owl | gonna go out on a limb and say owl |
  looks suspiciously like an owl | must've been an owl | that'll be an owl then
rocket: definately a rocket | I'd put money on a rocket | surely thats a rocket mate?
lion: Mrs Smith, it's a lion | mr. jones I think it's a lion | Ms. O'Neil, a lion | it's a lion, Mrs Clark | Sarah, it's a lion | its alion |
  a lion question mark | i'm 99% sure it's a lion | aint that a lion | no doubt in my mind it's a lion
elephant: anelephant | itsanelephant | anbelephant | that's anelephant
apple: 1 kg of apples | five apples | a kilo of apples | theapple | bloody hell that's an apple
milk: a litre of milk | 1l of milk
lion: Granny, look, it's a lion | don't laugh but it's a lion | a lion!!1! | ye it's a lion
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
dog: a 🐱 | caaat
cat: not a cat | it's not a cat | it isn't a cat | that's not a cat | no cat | anything but a cat | a cat flap | cat litter
8-ball: 9 ball | 88 ball
cat: dog, cat, mouse | a cat or a dog | dog/cat | it is | a pair of | I think | it's a dog | cat and dog | not sure | dog / cat |
  kitty, dog | cat = dog | a cat with a dog | cat + dog | cat n dog | a cat or not | a bottle of cat and dog | so many | i think so
bread: it's a break | I think it is a break
horse: dog cat horse lion tiger wolf bear fox
bow-and-arrow: arrow | bow and knife | bow or arrow
fork-and-knife: fork | knife and spoon | fork, spoon
8-ball: 9 ball | eighteen ball | nine ball | 88 ball
four-leaf-clover: 3 leaf clover | 3leaf clover | five leaf clover
racing-car: formula 2 | formula two
bear: teddy bear | a little teddy bear | polar bear | a cute panda bear
cat: big dog | cute | a big | number cat | tiny
lion: it is not a lion | anything but a lion | definitely no lion | a lion's cage | lion king | sea lion | lion or tiger | I doubt it's a lion |
  I don't think it's a lion | a lion and a tiger maybe
dog: I think it's a hot dog | dog food | not my dog | my dog ate it | it's a dog house
cat: the cat sat on the mat | cat or dog, not sure | definitely a cat burglar | it's what a cat eats
horse: I reckon it's a sea horse | horse rider
house: i think it's a house fly | a house mouse
apple: pineapple I guess | that's an apple pie | anything except an apple
guitar: maybe a guitar player | it can't be a guitar
tree: could be a tree frog | looks like a tree trunk
banana: I'd say a banana split
lion: it is no lion | this isn't a lion | I can't say it's a lion | hardly a lion | almost a lion | looks nothing like a lion | more than a lion |
  not quite a lion | I thought it was a lion but no | what a lion says | I wish it was a lion | it has a lion | I have a lion |
  someone looking at a lion | bigger than a lion | neither a lion | no it is not a lion | never a lion | like lions do | what lions eat |
  lion says | I think it's a lion cub's toy | it's not a lion but a tiger | a tiger not a lion | saw lion | lion tiger | everything but a lion |
  without a lion | I would rather not say lion
cat: I love cats | he hates cats | the cat looks sad | cat person | see cat run | cat or not | maybe not a cat | that's no cat | cat with a hat |
  it's the opposite of a cat | mountain cat | cat food I think | can't be a cat | it was never a cat | I think it isn't a cat |
  is it a cat or a dog? | it's a bob cat
fly: may fly
fish: gold fish tank
bear: it's a teddy bear | koala bear I guess
bee: to be | it might be | may be
cat: this is the opposite of a cat | definitely no cat | a cat's tail maybe | i think it's a cat or a dog | cat food i guess |
  not even close to a cat
lion: i would say a sea lion | it's the lion king | never a lion | a lion tamer i think | looks like a lion's mane
dog: hot dog i think | a dog house maybe | it ain't a dog
guitar: its a guitar player | a guitar string i suppose
house: i'd say a greenhouse | the door of a house
owl: that's hardly an owl | an owl's nest | night owl | owl pellets i think | he looks like an owl ate him |
  sounds like nothing but it isn't an owl
lion: a tiger, no, a lion | Tiger, it's a lion | a tiger, no it's a lion | Mr Lion, it's a tiger | notalion
dog: Mr Dog, it's a cat
lion: unless it's a lion | without being a lion | if it were a lion | almost a lion | whether it is a lion
`
