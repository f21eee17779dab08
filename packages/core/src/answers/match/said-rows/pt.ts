/** Guesses that say an item of the starter collection in other words of Portuguese. */
export const RIGHT = `
giraffe: para mim é uma girafa | pra mim é uma girafa | na minha opinião é uma girafa | eu chuto girafa | meu palpite é girafa |
  tenho certeza que é uma girafa | sei lá, girafa | não sei, uma girafa? | girafa kkk | isso parece uma girafa |
  é claramente uma girafa | obviamente uma girafa | a solução é girafa | a cabeça de uma girafa | se calhar é uma girafa |
  poderá ser uma girafa | uma girafa, creio | filhote de girafa | acredito que seja uma girafa | 2 girafas
sun: solzinho
bread: pãozinho
balloon: balãozinho
airplane: um aviãozinho
cat: eu digo gato | digo gato | acho que seja um gato
cat: um gato fofo | um gato lindo | um gatinho fofo
elephant: um elefante grande | um grande elefante | um elefante enorme
8-ball: bola número 8 | a bola número oito
cat: eu acho que é um gato | uma foto de um gato | é um gato | meu gato | acho que é um gato | o gato! | parece um gato |
  um gato, por favor | talvez um gato | este gato | acho um gato | acho que um gato | creio que é um gato | penso que é um gato |
  eu penso que é um gato | eu diria que é um gato | eu diria um gato | diria um gato | parece ser um gato | parece que é um gato |
  me parece um gato | parece-me um gato | pode ser um gato | poderia ser um gato | deve ser um gato | tem que ser um gato |
  tem de ser um gato | talvez seja um gato | será um gato | será que é um gato? | suponho que é um gato | suponho que seja um gato |
  imagino que seja um gato | com certeza é um gato | com certeza um gato | certamente um gato | é certamente um gato |
  é provavelmente um gato | provavelmente um gato | aposto que é um gato | aposto num gato | não é um gato? | isso é um gato |
  isto é um gato | este é um gato | esse é um gato | essa é uma gata | aquilo é um gato | trata-se de um gato | um gato né |
  um gato, não é? | um gato certo? | um gato acho eu | um gato eu acho | um gato, obrigado | um gato obrigada | gato por favor |
  um gato pfv | gato, por favor! | hum um gato | hmm gato | é... um gato | bem, um gato | bom, gato | olha um gato | ok gato |
  então um gato | vejo um gato | estou vendo um gato | estou a ver um gato | há um gato | tem um gato | aqui está um gato |
  a resposta é gato | a resposta é um gato | resposta: gato | minha resposta é gato | o gatinho | um gatinho | gatinhos | os gatinhos |
  uma gata | a gata | gatas | gatinha | gatão | um gatão | um gato pequeno | um pequeno gato | nosso gato | o nosso gato | os meus gatos |
  aqueles gatos | alguns gatos | muitos gatos | vários gatos | dois gatos | três gatos | uma foto de gato | foto de um gato |
  a foto de um gato | o desenho de um gato | um desenho de um gato | emoji de gato | uma espécie de gato | um tipo de gato |
  gato ou bichano | gato / bichano | gato, bichano | gato (animal) | um gato (acho) | era um gato | é só um gato | é o gato
bow-and-arrow: flecha e arco | flecha & arco | arco e flecha | um arco e uma flecha | o arco e a flecha | arco e flechas | arco com flecha |
  arco + flecha
dog: é um cachorro | são cachorros | um cachorro acho | pode ser um cão | o meu cachorro | cão ou cachorro | uns cachorros | cachorrinho |
  cadela | uma cadela | cadelinha | cãezinhos | cães | cachorros | cachorra
scissors: uma tesoura | é uma tesoura | minha tesoura | um par de tesouras | as tesouras
pizza: uma fatia de pizza | um pedaço de pizza | é pizza
grapes: um cacho de uvas | cacho de uva | umas uvas
elephant: é um elefante | acho que é um elefante | um elefante talvez | elefanta | elefantinho
coffee: uma xícara de café | uma chávena de café | é café | um cafezinho | caneca de café
bread: um pedaço de pão | uma fatia de pão | o pão | uma bisnaga de pão
apple: é uma maçã | umas maçãs | algumas maçãs | esta maçã
lion: leoa | uma leoa | leãozinho | leões
tiger: tigresa | tigrinho
wolf: loba | lobinho
fox: raposinha
bear: ursa | uma ursa
horse: égua | potrinho
donkey: burra | burrinho
pig: porca | porquinho | porquinhos
mouse: ratinho | rata | ratinhos
duck: pata | patinho
rabbit: coelha | coelhinho | coelhinhos
monkey: macaca | macaquinho
bird: passarinho | pássara | passarinhos
fish: peixinho
turtle: tartaruguinha
cow: vaquinha
sheep: ovelhinha
butterfly: borboletinha
glasses: um par de óculos | os óculos | uns óculos
gloves: um par de luvas | luva
garlic: uma cabeça de alho
cheese: um pedaço de queso | um pedaço de queijo | uma fatia de queijo
honey: um pote de mel | um frasco de mel
milk: um copo de leite | uma garrafa de leite | uma caixa de leite
chocolate: uma barra de chocolate | um tablete de chocolate | barra de chocolate
toilet-paper: um rolo de papel higiênico
soap: um sabonete | uma barra de sabão | barra de sabonete
rice: uma tigela de arroz | um prato de arroz
spaghetti: um prato de espaguete | um prato de macarrão
banana: um cacho de bananas | uma penca de bananas
8-ball: bola oito | a bola oito | bola 8
four-leaf-clover: trevo de quatro folhas | trevo de 4 folhas | um trevo de quatro folhas
racing-car: fórmula um | um fórmula um | carro de fórmula um | F-1
fork-and-knife: faca e garfo | uma faca e um garfo | o garfo e a faca | garfo + faca | garfo, faca
needle: linha e agulha | agulha e linha | uma agulha e linha | agulha com linha
television: tv | T.V. | a tevê | uma tv | televisão ou tv | televisor/tv
tyrannosaurus: T. Rex | um T-Rex
dna: A.D.N. | D.N.A. | o DNA
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
cat: não é um gato | nenhum gato | não um gato | sem gato
jeans: calcinha
tie: camisinha
bed: caminha
cat: é um cachorro | gato ou cachorro | cão/gato | acho que é | um par de | cachorro / gato | bichano, cachorro | gato = cachorro |
  um gato com um cachorro | gato + cachorro | bom então
sheep: minha orelha
dog: gatinha | loba
lion: dente de leão | um dente de leão | leão-marinho
bow-and-arrow: arco e faca
fork-and-knife: faca e colher
8-ball: bola 9 | bola nove
racing-car: fórmula 2 | fórmula dois
bear: ursinho | urso polar
car: carrinho
`
