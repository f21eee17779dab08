/** Guesses that say an item of the starter collection in other words of Spanish. */
export const RIGHT = `
cat: perdón, un gato | lo siento, un gato | quería decir gato | gatooooo | un gaaato | un 🐱 | es un 🐱
potato: papas | patatas
fork-and-knife: cuchillo tenedor
giraffe: a lo mejor es una jirafa | apuesto por jirafa | igual es una jirafa | se parece a una jirafa
giraffe: para mí es una jirafa | pa mí es una jirafa | eso parece una jirafa | obvio, una jirafa | obviamente es una jirafa |
  estoy seguro de que es una jirafa | estoy segura que es una jirafa | no sé, ¿una jirafa? | ni idea, jirafa | la solución es jirafa |
  es claramente una jirafa | definitivamente una jirafa | tiene pinta de jirafa | podría tratarse de una jirafa | cabeza de jirafa |
  jirafa jajaja | jirafa bebé | 2 jirafas
sun: solecito | un solecito
key: llavecita | un manojo de llaves
strawberry: fresita | fresitas
scissors: tijeritas
car: cochecito
sheep: un rebaño de ovejas
cat: yo digo gato | digo gato | me recuerda a un gato
cat: un gato lindo | un gato bonito | mi gato grande | un gran gato
elephant: un gran elefante | un elefante enorme | un elefante grande
8-ball: bola número 8 | la bola número ocho
cat: gato porfa | un gato, gracias | una foto de un gato | es un gato | creo que es un gato | mi gato | ¡el gato! | parece un gato |
  un gato, por favor | quizás un gato | este gato | parece ser un gato | parece que es un gato | me parece un gato |
  me parece que es un gato | yo creo que es un gato | yo pienso que es un gato | pienso que un gato | diría un gato |
  yo diría que es un gato | supongo que es un gato | supongo un gato | debe de ser un gato | tiene que ser un gato | tal vez sea un gato |
  quizás sea un gato | quizá es un gato | puede que sea un gato | podría ser un gato | seguro que es un gato | seguramente un gato |
  es un gato seguro | apuesto por un gato | se ve como un gato | se ve un gato | veo un gato | hay un gato | ahí hay un gato |
  aquí hay un gato | será un gato | ¿será un gato? | ¿no es un gato? | ¿es esto un gato? | ¿esto es un gato? | eso es un gato |
  ese es un gato | este es un gato | esta es mi gata | un gato ¿no? | un gato, ¿verdad? | un gato supongo | un gato diría yo |
  un gato obviamente | un gato claro | un gato gracias | gato por favor | un gato porfa | eh un gato | eh, gato | pues un gato |
  bueno, un gato | a ver un gato | mmm gato | la respuesta es gato | la respuesta es un gato | respuesta: gato | mi respuesta es gato |
  el gatito | un gatito | gatitos | los gatitos | una gata | la gata | gatas | gatita | una gatita | un gatico | un gato pequeño |
  un pequeño gato | nuestro gato | sus gatos | aquel gato | aquellos gatos | unos gatos | varios gatos | muchos gatos | algunos gatos |
  dos gatos | tres gatos | una foto de gato | la foto de un gato | un dibujo de un gato | emoji de gato | una especie de gato |
  un tipo de gato | gato o michi | gato / minino | gato, minino | gato alias michi | gato (animal) | un gato (creo) | era un gato |
  se trata de un gato | hmm es un gato
bow-and-arrow: flecha y arco | flecha & arco | arco y flecha | un arco y una flecha | el arco y la flecha | arco y flechas |
  arco con flecha | arco + flecha | arco, flecha
dog: es un perro | son perros | un perro creo | se parece a un perro | puede ser un perro | ¿es un perro? | unos perros | perrito |
  el perrito | una perra | perras | perrita | perrazo | un perro chiquito | perros
scissors: un par de tijeras | unas tijeras | son tijeras | mis tijeras | las tijeras | par de tijeras
pizza: un trozo de pizza | una porción de pizza | es pizza
grapes: un racimo de uvas | unas uvas | uvas | uva
elephant: es un elefante | creo que es un elefante | un elefante tal vez | elefanta | elefantito
coffee: una taza de café | es café | un café | tacita de café | un cafecito
apple: es una manzana | esta manzana | unas manzanas | algunas manzanas
bread: un trozo de pan | mi pan | una rebanada de pan | una hogaza de pan | un pedazo de pan
lion: leona | una leona | leoncito
tiger: tigresa | tigrecito
wolf: loba | lobito | una loba
fox: zorra | zorrito
bear: osa | una osa
horse: yegua | caballito | potro
donkey: burra
pig: cerdita | cerda | puerquito
monkey: mona | monito | monita
duck: pata | patito
rabbit: coneja | conejito | conejita
mouse: ratoncito | ratita
turtle: tortuguita
frog: ranita
bird: pajarito | pajarita
glasses: un par de gafas | unas gafas | unos lentes
garlic: una cabeza de ajo
cheese: una cuña de queso | un trozo de queso
honey: un tarro de miel | bote de miel
milk: un vaso de leche | un cartón de leche
chocolate: una tableta de chocolate | una onza de chocolate
toilet-paper: un rollo de papel higiénico
soap: una pastilla de jabón | un jabón | barra de jabón
spaghetti: un plato de espaguetis
rice: un cuenco de arroz | un plato de arroz
salad: un plato de ensalada
8-ball: bola ocho | la bola ocho
four-leaf-clover: trébol de cuatro hojas | trébol de 4 hojas | un trébol de cuatro hojas
racing-car: fórmula uno | un fórmula uno | coche de fórmula uno | F-1 | F.1
fork-and-knife: cuchillo y tenedor | un cuchillo y un tenedor | el tenedor y el cuchillo | tenedor + cuchillo | tenedor con cuchillo
needle: aguja e hilo | hilo y aguja | aguja y hilo | una aguja e hilo
television: tele | una tele | T.V. | la tv | tele o televisión | televisor/tele
tyrannosaurus: T. Rex | un t-rex
dna: A.D.N. | el ADN
cat: me da que es un gato | yo creo q es un gato | pues un gato | esto tiene pinta de gato | creo yo que es un gato | anda, un gato! |
  seguro que es un gatito | mmm un gato? | a que es un gato | para mí que es un gato
lion: yo diría que eso es un león | tiene toda la pinta de ser un león | no será un león? | será un león digo yo |
  estoy casi seguro de que es un leon | ni idea, un león? | parece como un león | se parece mucho a un león | yo apostaría por un león |
  un león, sin duda
elephant: jajaja es un elefante | profe es un elefante | un elefante o algo así | quizás sea un elefante | a lo mejor es un elefante |
  tiene que ser un elefante | podría tratarse de un elefante | es clarísimo, un elefante | obvio q es un elefante | yo veo un elefante ahí
guitar: si no me equivoco es una guitarra | eso debe de ser una guitarra | me suena a guitarra | me parece que es una guitarra |
  es una guitarra verdad? | igual es una guitarra
house: pos una casa | weno pues una casa | creo que se trata de una casa | se ve una casa | me recuerda a una casa
bicycle: ha de ser una bici | puede que sea una bicicleta | la verdad parece una bicicleta | de fijo es una bici | voy a decir bicicleta
umbrella: esto va a ser un paraguas | es un paraguas cien por cien | un paraguas supongo yo | mira, un paraguas
penguin: ay qué mono, un pingüino | un pinguino porfa | ya sé, un pingüino!! | es un pingüino, estoy segura
banana: che, es un plátano | yo pensaba en un plátano | diría un plátano | capaz que es un plátano | tal vez sea un plátano
lion: un león o algo parecido | yo diría que se trata de un león | eso parece ser un león | estoy convencido de que es un león | no es un león? |
  vamos, que es un león | me imagino que será un león | tiene que tratarse de un león | a mí me parece un león | creo que podría ser un león |
  debe tratarse de un león
cat: pos un gato no? | ese gato | si no estoy equivocado es un gato | esto es claramente un gato | q es un gato | será posible que sea un gato? |
  no parece un gato? | ay pero si es un gato | uy un gato | apostaría a que es un gato
cat: para mí que es un gato | yo juraría que es un gato | pues va a ser un gato | eso de ahí es un gato | tiene pinta de gato | me la juego: gato |
  q es un gato | ¿no será un gato? | un gatito seguro
lion: creo que estamos ante un león | diría yo que un león | es un leon, no? | ha de ser un león | profe, un león | fijo que es león
guitar: me suena a guitarra | quizás se trate de una guitarra | a ver... guitarra | parece como una guitarra | será una guitarra
umbrella: debe de ser un paraguas | apuesto por paraguas | un paraguas o algo así
owl: apuesto lo que sea a que es un búho | se me hace que es un búho | estoy convencida de que se trata de un búho | no me digas que es un búho |
  ahí se ve un búho | pa mi que es un buho | debe de tratarse de un búho | clarísimamente un búho
rocket: yo creo que eso de ahí es un cohete | q va a ser un cohete | tiene que ser por fuerza un cohete | diría que podría ser un cohete
lion: Señor García, es un león | don José, es un león | Marta, es un león | un león, señor | hermano eso es un león | unleon | esunleon |
  león signo de interrogación | 99% león | un león, ¿no? | un león, no
apple: 1 kg de manzanas | un kilo de manzanas | cinco manzanas
milk: un litro de leche | 1 l de leche
lion: un león de toda la vida | Luis, mira, es un león
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
cat: no es un gato | no un gato | ningún gato | nada de gatos | ni gato ni perro
cat: es un perro | un gato o un perro | perro/gato | creo que es | un par de | perro / gato | michi, perro | gato = perro |
  un gato con un perro | gato + perro | pues bueno
dog: es un pero | mi pero | gatita | zorra
lion: diente de león | un diente de león | león marino
handbag: bolsillo
bow-and-arrow: arco y cuchillo
fork-and-knife: cuchillo y cuchara
8-ball: bola 9 | bola nueve
racing-car: fórmula 2 | fórmula dos
bear: osito de peluche | mofeta
lion: no es un león | todo menos un león | la jaula del león | un león marino | el rey león | león o tigre | dudo que sea un león |
  no creo que sea un león | cualquier cosa menos un león
dog: creo que es un perrito caliente | la caseta del perro | mi perro está durmiendo | un perro de las praderas
cat: gato o perro | el gato come ratones | comida para gatos | sin gato | nunca un gato
horse: me parece que es un caballito de mar | una cola de caballo
house: una casa de muñecas creo | la puerta de una casa
apple: una tarta de manzana supongo | cualquiera menos manzana
guitar: un guitarrista tocando la guitarra | no puede ser una guitarra
tree: creo que es la rama de un árbol | la sombra de un árbol
banana: batido de plátano
bear: es un oso polar
bee: una colmena de abejas
fish: un pez espada creo
lion: no parece un león | casi un león | es casi un león | ningún león | ni león ni tigre | lo que come un león | el león dice | tengo un león |
  me gustan los leones | más grande que un león | no, un león no | sin león | un diente de león | no hay león | como un león | no es león |
  jamás un león | es lo contrario de un león | un tigre, no un león | león tigre | creo que no es un león | otra cosa que un león
cat: el gato mira | gato montés | ojo de gato | la pata del gato | un gato con botas | no será un gato | no un gato? | un gato hidráulico |
  gato sí, perro no
safety-pin: seguro que sí
cat: ni de broma un gato | es un gato o un perro | comida de gato creo | la cola del gato | no parece un gato
lion: el rey león | un león marino creo | la jaula del león | cualquier cosa menos un león
dog: la casa del perro | un perrito caliente creo | no es perro
apple: un zumo de manzana | una tarta de manzana creo
guitar: un guitarrista creo | sin guitarra
owl: de búho no tiene nada | un nido de búhos | los ojos de un búho | para nada un búho | vi un búho ayer | el búho ulula
lion: un tigre, no, un león | Tigre, es un león | señor León, es un tigre | un león no | noesunleon
dog: perro no
lion: sin ser un león | para nada un león | ni es un león | antes era un león
`
