/** Guesses that say an item of the starter collection in other words of Portuguese. */
export const RIGHT = `
cat: desculpa, um gato | desculpe, um gato | foi mal, um gato | quis dizer gato | gatooooo | um 🐱 | é um 🐱
dog: cachorroooo
potato: batatas
sneaker: sapatilhas
fork-and-knife: faca garfo
giraffe: quem sabe uma girafa | se calhar é uma girafa | aposto numa girafa | parece-me uma girafa
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
cat: acho q é um gato | eu acho que isso aí é um gato | parece-me um gato | ué, um gato? | é um gato né | isso tem cara de gato | sei lá, um gato |
  deve ser um gatinho | só pode ser um gato | gente é um gato
lion: tô achando que é um leão | aposto que é um leao | será que é um leão? | pra mim é um leão | estou convencido de que é um leão |
  não seria um leão? | se não me engano é um leão | tá na cara que é um leão | um leão com certeza | com certeza absoluta é um leão
elephant: kkkk é um elefante | prof é um elefante | vou de elefante | acho que deve ser um elefante | eu chutaria um elefante |
  talvez seja um elefante | há de ser um elefante | eh um elefante | parece mesmo um elefante | dá pra ver que é um elefante
guitar: isso me parece uma guitarra | provavelmente trata-se de uma guitarra | eu diria que é uma guitarra | é uma guitarra, não é? |
  quase certeza que é uma guitarra | cara, é uma guitarra
house: isto deve ser uma casa | to vendo uma casa | penso que seja uma casa | lembra uma casa | é tipo uma casa
bicycle: mano é uma bicicleta | uma bicicleta, eu acho | é capaz de ser uma bicicleta | bicicleta ou algo assim | meu palpite é bicicleta
umbrella: guarda-chuva, claro | parece ser um guarda-chuva | está-me a parecer um guarda-chuva | pode muito bem ser um guarda-chuva |
  ora, um guarda-chuva
penguin: ai que fofo um pinguim | olha um pinguim | um pinguim, pois claro | já sei pinguim
banana: eu vejo uma banana | tem que ser uma banana | óbvio que é uma banana | sem dúvida uma banana | me lembra uma banana
lion: um leão ou coisa parecida | acredito que se trate de um leão | acho mesmo que é um leão | parece-se com um leão | deve tratar-se de um leão |
  estou a pensar num leão | isso só pode ser um leão | eu apostaria num leão | na minha opinião isso é um leão | não parece um leão? |
  vou chutar leão | diria que é capaz de ser um leão
cat: hmmm gato? | ai é um gato | nossa, um gato | talvez isso seja um gato | sim é um gato | deve ser mesmo um gato | gato, tenho certeza |
  penso que se trata de um gato | será isto um gato? | pra mim isso é gato
cat: acho que deve ser um gato | isso aí é um gato | parece-me um gato | tá na cara que é um gato | é um gato né | só pode ser um gato |
  eu diria gato | estou a ver um gato | um gato com certeza
lion: será que é um leão? | tenho quase a certeza que é um leão | é o leão, não é? | vou de leão | professora é um leão
guitar: isto é uma guitarra | talvez uma guitarra | tem cara de guitarra | aposto na guitarra
umbrella: quer-me parecer que é um guarda-chuva | um guarda-chuva, penso eu | na minha opinião é guarda-chuva
owl: pode crer que é uma coruja | pelo jeito é uma coruja | eu boto fé que é uma coruja | acho que se trata de uma coruja |
  isso aí deve ser uma coruja mesmo | olha lá uma coruja | tem toda a cara de ser uma coruja | nao sei mas acho que é uma coruja
rocket: isso tá parecendo um foguete | quero crer que é um foguete | só pode ser um foguete né | me parece ser um foguete
lion: senhora professora, é um leão | Senhor Silva, é um leão | Ana, é um leão | tia, é um leão | umleao | éumleao | um leão ponto final |
  um leão, não? | ahn... um leão
apple: 1 kg de maçãs | um quilo de maçãs | cinco maçãs
milk: um litro de leite
lion: isso daí é um leão
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
lion: não é um leão | tudo menos um leão | a jaula do leão | um leão-marinho | o rei leão | leão ou tigre | duvido que seja um leão |
  não acho que seja um leão | nunca um leão
dog: acho que é um cachorro-quente | a casinha do cachorro | meu cachorro está dormindo | qualquer coisa menos um cachorro
cat: gato ou cachorro | o gato come o rato | comida de gato | sem gato | nem gato
horse: acho que é um cavalo-marinho | um rabo de cavalo
house: casa de bonecas, eu acho | a porta de uma casa
apple: uma torta de maçã talvez | tudo exceto maçã
guitar: um tocador de guitarra | não pode ser uma guitarra
tree: o galho de uma árvore eu diria | a sombra de uma árvore
banana: casca de banana
bear: é um urso polar
bee: uma colmeia de abelhas
fish: um peixe-espada acho eu
lion: não parece um leão | quase um leão | nenhum leão | nem leão nem tigre | o que come um leão | o leão diz | tenho um leão | gosto de leões |
  maior que um leão | não, um leão não | sem leão | dente-de-leão | como um leão | jamais um leão | é o contrário de um leão |
  um tigre, não um leão | leão tigre | acho que não é um leão | qualquer coisa menos leão | o leão vê | o leão olha
cat: gato-do-mato | olho de gato | a pata do gato | o gato de botas | não um gato? | um gato com chapéu | gato ou não | um gato numa cesta |
  não será um gato
cat: com certeza não é um gato | o rabo do gato | gato ou cachorro | comida de gato
lion: o rei leão acho eu | leão-marinho talvez | a jaula do leão
dog: a casota do cão | cachorro-quente acho
apple: sumo de maçã | tarte de maçã acho
guitar: o tocador de guitarra | nenhuma guitarra
owl: um ninho de coruja | longe de ser uma coruja | os olhos de uma coruja | ontem vi uma coruja | a coruja voa | de coruja não tem nada
lion: um tigre, não, um leão | Tigre, é um leão | senhor Leão, é um tigre | um leão não
lion: sem ser um leão | antes era um leão | nem é um leão
`
