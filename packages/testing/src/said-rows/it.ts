/** Guesses that say an item of the starter collection in other words of Italian. */
export const RIGHT = `
cat: scusa, un gatto | scusate, un gatto | mi scusi, un gatto | volevo dire gatto | gattoooo | un gaaatto | un 🐱 | è un 🐱
fork-and-knife: coltello forchetta
giraffe: una giraffina | sarà mica una giraffa? | boh giraffa | scommetto giraffa
giraffe: a mio parere una giraffa | potrebbe trattarsi di una giraffa | sono sicuro che è una giraffa | sono sicura sia una giraffa |
  di sicuro una giraffa | chiaramente una giraffa | ovviamente è una giraffa | non so, una giraffa? | la soluzione è giraffa |
  la testa di una giraffa | sembra la testa di una giraffa | ha l'aria di una giraffa | ma è una giraffa! | giraffa ahah |
  non è una giraffa? | 2 giraffe
sheep: un gregge di pecore
egg: una dozzina di uova
cat: io dico gatto | dico gatto | scommetto un gatto | sembrerebbe un gatto
cat: un gatto carino | un bel gatto | un gatto grande
elephant: un grande elefante | un elefante enorme | un grosso elefante
8-ball: palla numero 8 | la palla numero otto
cat: ecco un gatto | un gatto, grazie | un gatto per piacere | è un gatto | il mio gatto | credo sia un gatto | un gatto! | forse un gatto |
  sembra un gatto | un gatto per favore | questo gatto | credo che sia un gatto | io credo sia un gatto | io credo che sia un gatto |
  penso che sia un gatto | io penso sia un gatto | secondo me è un gatto | per me è un gatto | a me sembra un gatto | mi sembra un gatto |
  sembra proprio un gatto | sembra essere un gatto | pare un gatto | mi pare un gatto | potrebbe essere un gatto | può essere un gatto |
  deve essere un gatto | dovrebbe essere un gatto | dev'essere un gatto | sarà un gatto | sarà mica un gatto | suppongo sia un gatto |
  immagino sia un gatto | direi un gatto | io direi un gatto | direi che è un gatto | scommetto che è un gatto | si tratta di un gatto |
  sicuramente un gatto | è sicuramente un gatto | certamente un gatto | probabilmente è un gatto | forse è un gatto | magari è un gatto |
  è forse un gatto | è un gatto? | è un gatto vero? | un gatto no? | un gatto giusto? | un gatto credo | un gatto direi |
  un gatto secondo me | un gatto ovviamente | un gatto certo | un gatto grazie | gatto per favore | un gatto perfavore | ehm un gatto |
  beh un gatto | mah, un gatto | boh, gatto | allora un gatto | dai un gatto | vedo un gatto | si vede un gatto | c'è un gatto |
  ci sono gatti | qui c'è un gatto | questo è un gatto | questa è una gatta | quello è un gatto | la risposta è gatto |
  la risposta è un gatto | risposta: gatto | la mia risposta è gatto | il gattino | un gattino | gattini | i gattini | una gatta |
  la gatta | gatte | le gatte | gattina | un gattone | micino | un piccolo gatto | un gatto piccolo | il nostro gatto | i loro gatti |
  quei gatti | alcuni gatti | molti gatti | due gatti | tre gatti | una foto di un gatto | foto di un gatto | la foto di un gatto |
  un'immagine di un gatto | il disegno di un gatto | emoji gatto | emoji di gatto | una specie di gatto | un tipo di gatto |
  una sorta di gatto | gatto o micio | gatto oppure micio | gatto ovvero micio | gatto/micio | gatto, micio | gatto alias micio |
  gatto (animale) | un gatto (credo) | era un gatto | e un gatto | gli è un gatto
bow-and-arrow: freccia e arco | freccia & arco | un arco e una freccia | l'arco e la freccia | arco & freccia | arco e frecce |
  arco con freccia | arco + freccia
dog: è un cane | penso sia un cane | sono cani | assomiglia a un cane | un cane credo | e' un cane | dei cani | cagnolino | una cagna |
  cagnetta | cagnolini | un cagnone | cagne
scissors: un paio di forbici | delle forbici | sono forbici | le mie forbici | le forbici | paio di forbici
pizza: una fetta di pizza | un pezzo di pizza | è una pizza
grapes: un grappolo di uva | è l'uva | uva | un grappolo d'uva | grappolo d'uva | dell'uva
elephant: è l'elefante | credo che sia un elefante | un elefante forse | elefantino | elefantessa
coffee: una tazza di caffè | è un caffè | del caffè | una tazzina di caffè | tazzina di caffe
bread: un pezzo di pane | del pane | una fetta di pane | una pagnotta di pane | un filone di pane | un tozzo di pane
apple: è una mela | delle mele | alcune mele | questa mela
lion: leonessa | una leonessa | leoncino | leonesse
tiger: tigrotto | una tigre
wolf: lupa | lupetto | lupacchiotto
fox: volpina | volpacchiotto
bear: orsa
horse: cavalla | cavallino
donkey: asina | asinello
pig: maialino | maialini | scrofa
mouse: topino | topolino | topolini
duck: anatroccolo | anatrina
rabbit: coniglietto | coniglia | conigli
monkey: scimmietta
bird: uccellino | uccellini | uccelletto
fish: pesciolino | pesciolini
turtle: tartarughina
sheep: pecorella | pecorina
glasses: un paio di occhiali | gli occhiali | degli occhiali
gloves: un paio di guanti | paio di guanti
garlic: una testa d'aglio | uno spicchio d'aglio | spicchio di aglio | dell'aglio
cheese: un pezzo di formaggio | una fetta di formaggio | del formaggio
honey: un vasetto di miele | un barattolo di miele | del miele
milk: un bicchiere di latte | una bottiglia di latte | del latte
chocolate: una tavoletta di cioccolato | un pezzo di cioccolato
french-fries: una porzione di patatine fritte | un cartoccio di patatine
toilet-paper: un rotolo di carta igienica
soap: una saponetta | un pezzo di sapone
spaghetti: un piatto di spaghetti | degli spaghetti
rice: una ciotola di riso | un piatto di riso
yarn: un gomitolo di lana
egg: un uovo | delle uova | l'uovo
8-ball: palla otto | la palla otto
four-leaf-clover: quadrifoglio | trifoglio a quattro foglie | un quadrifoglio
racing-car: formula uno | una formula uno | F-1
fork-and-knife: coltello e forchetta | un coltello e una forchetta | la forchetta e il coltello | forchetta + coltello |
  forchetta con coltello
needle: filo e ago | ago e filo | un ago e filo | ago con filo | un ago e un filo | l'ago e il filo
television: tv | T.V. | la tivù | una tv | televisione o tv | televisore/tv
tyrannosaurus: T. Rex | un T-Rex
dna: D.N.A. | il DNA
cat: mi sa che è un gatto | secondo me potrebbe essere un gatto | raga è un gatto | boh tipo un gatto? | ma dai è un gatto | mi sa gatto |
  cmq è un gatto | per me quello lì è un gatto | maestra è un gatto! | è un gatto o sbaglio?
lion: ha tutta l'aria di essere un leone | a occhio e croce un leone | non sarà mica un leone? | sono quasi sicuro che sia un leone |
  potrebbe anche essere un leone | se non sbaglio è un leone | è chiaro, è un leone | vuoi vedere che è un leone | un leone, senza dubbio |
  somiglia a un leone
elephant: xke è un elefante | penso proprio che sia un elefante | dovrebbe trattarsi di un elefante | ahahah è un elefante |
  direi proprio un elefante | vabbè un elefante | mi sembra tanto un elefante | io ci vedo un elefante | scommetterei su un elefante |
  è ovvio che è un elefante
guitar: sembra quasi una chitarra | mi pare proprio una chitarra | non è forse una chitarra? | punto su chitarra | è per caso una chitarra? |
  una chitarra o qualcosa di simile
house: e una casa | qui si vede una casa | credo si tratti di una casa | è una casa no? | mi fa pensare a una casa
bicycle: è tipo una bici | una bici credo io | immagino che sia una bicicletta | fosse una bicicletta? | quella è una bicicletta, sicuro
umbrella: tento ombrello | vado con ombrello | potrebbe darsi che sia un ombrello | a me pare un ombrello | uhm... ombrello
penguin: oddio che carino un pinguino | dai che è un pinguino | facile, pinguino | pinguino al cento per cento
banana: è sicuramente una banana, dai | suppongo si tratti di una banana | mi ricorda una banana | allora è una banana | certo che è una banana
lion: un leone o roba simile | direi che potrebbe trattarsi di un leone | sono convinto che è un leone | mi sembra proprio di vedere un leone |
  ma certo è un leone | non è che è un leone? | punto tutto su un leone | è di sicuro un leone | un leone mi sa | questo qui è un leone |
  sarà per caso un leone? | credo proprio si tratti di un leone
cat: nn so un gatto? | si vede che è un gatto | beh ovviamente è un gatto | un gatto penso io | quello mi sembra un gatto | uhmmm gatto? |
  sarebbe un gatto? | vedo qualcosa come un gatto | dev'essere proprio un gatto | non sembra un gatto?
cat: direi che si tratta di un gatto | sembrerebbe un gatto | non può che essere un gatto | io punterei sul gatto | è un gatto, giusto? |
  che bello, un gatto | ci scommetto, un gatto | prof è un gatto | sarà un gatto
lion: a me sembra proprio un leone | forse forse un leone | il leone, credo | nn so un leone | quello mi pare un leone
guitar: potrebbe trattarsi d'una chitarra | pare una chitarra | boh chitarra | è evidente che è una chitarra
umbrella: secondo me è l'ombrello | mah, un ombrello | dico ombrello
owl: per quanto ne so è un gufo | ci scommetto che è un gufo | non vorrei sbagliare ma è un gufo | ha proprio l'aspetto di un gufo |
  ma questo è un gufo | mi pare di vedere un gufo | credo si possa dire un gufo | figurati se non è un gufo
rocket: dovrebbe proprio essere un razzo | penso trattarsi di un razzo | è un razzo giusto? | a me sa di razzo
lion: signor Rossi, è un leone | Luca, è un leone | è un leone signora Neri | unleone | èunleone | al 100% un leone | un leone punto e basta |
  un leone, no | sta roba è un leone
dog: er cane
apple: na mela | 1 kg di mele | cinque mele
milk: un litro di latte
lion: mmh un leone | me sa ch'è un leone
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
cat: non è un gatto | nessun gatto | non un gatto | senza gatto | tutto tranne un gatto
cat: è un cane | gatto o cane | cane/gatto | credo sia | un paio di | cane / gatto | micio, cane | gatto = cane | un gatto con un cane |
  gatto + cane | boh | beh allora
horse: è un cavolo
dog: gattina | lupa
lion: leone marino | dente di leone | tigrotto
bow-and-arrow: arco e coltello
fork-and-knife: coltello e cucchiaio
8-ball: palla 9 | palla nove
racing-car: formula 2 | formula due
bread: panino
bear: orsetto lavatore | orsetto
lion: non è un leone | tutto tranne un leone | la gabbia del leone | un leone marino | il re leone | leone o tigre | dubito che sia un leone |
  non credo sia un leone | qualsiasi cosa ma non un leone
dog: mi sa che è un hot dog | la cuccia del cane | il mio cane dorme | un cane della prateria
cat: gatto o cane | il gatto mangia il topo | cibo per gatti | mai un gatto | senza gatto
horse: credo sia un cavalluccio marino | una coda di cavallo
house: casa delle bambole direi | la porta di una casa
apple: una torta di mele credo | tutto fuorché una mela
guitar: un suonatore di chitarra | non può essere una chitarra
tree: il ramo di un albero secondo me | l'ombra di un albero
banana: buccia di banana
bear: è un orso polare
bee: un alveare di api
fish: un pesce spada credo
lion: non sembra un leone | quasi un leone | nessun leone | né leone né tigre | quello che mangia un leone | il leone dice | ho un leone |
  mi piacciono i leoni | più grande di un leone | no, un leone no | senza leone | dente di leone | come un leone | mai un leone |
  è il contrario di un leone | una tigre, non un leone | leone tigre | credo di no, non un leone | altro che leone | qualunque cosa tranne leone |
  il leone guarda | il leone pensa
cat: gatto selvatico | occhio di gatto | la zampa del gatto | il gatto con gli stivali | non un gatto? | un gatto a nove code | gatto delle nevi |
  gatto o no | un gatto in un cesto
cat: di sicuro non un gatto | la coda del gatto | gatto oppure cane | tutto meno che un gatto
lion: il re leone direi | leone marino forse | la criniera del leone
dog: la cuccia per cani | hot dog direi
apple: succo di mela | la torta di mele forse
guitar: la corda della chitarra | nessuna chitarra
owl: un nido di gufi | tutt'altro che un gufo | gli occhi di un gufo | ieri ho visto un gufo | il gufo vola | un gufo morto
lion: una tigre, no, un leone | Tigre, è un leone | signor Leone, è una tigre | un leone no | noneunleone
lion: senza essere un leone | per niente è un leone | prima era un leone
`
