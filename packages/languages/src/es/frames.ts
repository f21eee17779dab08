import type { Frames } from '../language.ts'
import { list, words } from '../words.ts'

/** The words of Spanish sentences that say what a picture shows. */
export const frames: Frames = {
  words: words(`
    yo tú tu él ella ello usted nosotros ustedes ellos ellas me mí te ti se le lo nos esto eso aquello este esta ese esa estos estas esos esas
    es son era eran sea sean fuera fuese fueran sería serían será serán ser sido fue está están esté estoy estaba estar estaría andaría parece
    parecen parecía parecería pareciera parezca parecer parecido parecida parecidos creo cree crees creemos creía creería creyera creer creoque
    pienso pensaba pensaría pensamos pensando pensar digo diría decir dije diga decía diríamos supongo supondría suponía suponer imagino
    imaginaría imaginaba imaginar apuesto apostaría apuesta apostar adivino adivinar opino opinaría sospecho intuyo calculo presumo estimo asumo
    considero voto votaría elijo escojo respondo contesto decanto inclino juraría juro jurar aseguro afirmo confirmo debe deben debería deberían
    debía deber puede pueden podría podrían podía pueda pudiera puedo poder veo viendo visto ver noto reconozco distingo aprecio sé sabía quizá
    quizás capaz talvez acaso igual posiblemente probablemente seguramente seguro segura segurísimo segurísima ciertamente claramente
    evidentemente obviamente lógicamente aparentemente supuestamente definitivamente indudablemente indiscutiblemente sinceramente honestamente
    francamente realmente verdaderamente simplemente solamente solo sólo únicamente justo exactamente totalmente absolutamente completamente
    bien muy tan también ya ahora aquí ahí allí acá allá entonces pues pos po bueno weno vale ok okay vaya anda venga ay uy uf oh ah eh ey hey
    oye oiga mm mmm hm hmm ehm em ehh che wey güey bro tío tía hombre mujer chicos gente profe profesor profesora profa maestra maestro seño
    porfa porfi porfis plis gracias xd lol sí si simón sip yes fijo claro clarísimo obvio evidente lógico cierto cierta verdad fácil difícil facilísimo
    facilito chupado convencido convencida dizque osea tmb tb tbn posible probable
    clarísimamente evidentísimo indudable figura ojo jo joder ala ostras caramba caray órale ándale híjole mano parce
    señorita señor señora sr sra don doña hermano hermana compa primo prima colega pana chaval chavales chavos chavo nena nene
      boludo maje toy ta tá pue tons nel aja ajá ajam jaj xfa xfavor porfaa aver haber talves sipi simona nop
      pal pa wow guau ups epa hola buenas ostia hostia leñe jolín jolines jope miarma quillo illo pisha acho bueh ps pss
    manito carnal cuate amigo amigos re recontra ahre obviooo
    nomás nomas nah listo igualito
    perdón perdona perdone disculpa disculpe
  `),
  openings: words(`
    que qué q k pero porque xq pq aunque dicho piensa vemos ves vería mira mire miren miro mirad recuerda recuerdan recordaría
    recuerdo suena sonaría trata tratarse trataría tratará trate va vamos vas voy iría sabes muestra representa hay habrá haya había habría
    asemeja asemejan semejante aprecia observo tipo rollo
  `),
  phrases: list(`
    lo siento, quería decir, quise decir,
    de ahí, de aquí, de allí, fijo que, me la juego, me la jugaría, me juego que, estamos ante, estaríamos ante, nos encontramos ante,
    a que, a que es, a ver, a mí, a mí me parece, a mi parecer, a mi juicio, a mi entender, a simple vista, a primera vista, a lo mejor, a ojo, a bote pronto,
    a mi modo de ver, de fijo, de seguro, de verdad, de hecho, de lejos, de plano, en mi opinión, en realidad, en serio, en verdad, desde luego,
    tal vez, se ve, se ve que, más bien, sin duda, sin duda alguna, sin ninguna duda, sin lugar a dudas, no hay duda, no cabe duda, no hay dudas, ni idea, no sé, no lo sé, nose,
    no sabría, no sé qué decir, no estoy seguro, no estoy segura, no estoy seguro pero, no tengo ni idea, no tengo idea, no tengo claro, ni la menor idea,
    si no me equivoco, si no me falla la vista, si no estoy equivocado, si no estoy equivocada, si mal no veo, salvo error, no puede ser otra cosa que,
    no es otra cosa que, no puede ser más que, no puede ser sino, nada más y nada menos que, ni más ni menos que, cien por cien, al cien por cien, cien por ciento,
    al cien, o algo así, o algo por el estilo, o algo parecido, o algo similar, o similar, o qué, o me equivoco, o parecido, por supuesto, por cierto,
    por lo visto, por lo que veo, por casualidad, por favor, por ejemplo, la verdad, la verdad es que, me da que, me da a mí que, me da la impresión de que,
    tengo la impresión de que, me da la sensación de que, tengo la sensación de que, se me hace que, se me hace, se me antoja, la respuesta, mi respuesta, mi apuesta,
    mi opción, mi intuición dice, tú crees, usted cree, lo tengo, ya lo tengo, ya lo sé, está claro que, está claro, más claro que el agua, y si es, y si fuera, y es,
    tiene que ser, tiene que, tendría que ser, tienen que ser, ha de ser, han de ser, habría de ser, tiene pinta de, tiene pinta, tiene toda la pinta de,
    tiene toda la pinta, tiene aspecto de, tiene cara de, tiene aires de, tiene toda la apariencia de, tiene la apariencia de, con pinta de, con aspecto de,
    pinta de, aspecto de, pinta tiene, quiero decir, yo que sé, qué sé yo, vete a saber, qué mono, qué mona, qué lindo, qué linda, qué bonito, qué bonita,
    la imagen, la foto, esta imagen, esta foto, en la imagen, en la foto, esta cosa, la cosa, una especie de, un tipo de, una clase de, casi seguro, casi segura,
    casi seguro que, me atrevo a decir, me atrevería a decir, yo me atrevería a decir, muy fácil, demasiado fácil, qué fácil, es que, lo que veo es, lo que se ve es,
    no me digas que es, no me digas que, por fuerza, a la fuerza, sin dudarlo, sin dudar, apuesto lo que sea a que, apuesto lo que quieras a que,
    me juego lo que sea a que, me juego el cuello a que, pongo la mano en el fuego a que, todo apunta a que, todo indica que,
    da la impresión de que, da la sensación de que, da la impresión de ser, salta a la vista que, se nota que, desde mi punto de vista, según yo,
    según veo, por lo que se ve, tengo claro que, quiero pensar que, quiero creer que, lo más seguro es que, lo más probable es que,
    al 100, a tope, de una, ni modo, por dios, dios mío, madre mía, a mi ver, me late que, me late, pa que, pa' que, pa mí que,
    para mí que, pa mi que, para mi que, te digo que, os digo que, le digo que, yo le pongo, le voy a, me voy con, me tiro por,
    yo diría, digamos que, pongamos, pongo, si no estoy mal, si no veo mal, o eso creo, o eso parece, creo yo, y punto, eso sí,
    sí o sí, no hay de otra, no puede ser más, es como, así como, a huevo, no mames, está fácil, está clarísimo, se ve clarito,
    más fácil imposible, de cajón, de pana, a la primera, a la de tres,
    clavado, clavadito, clavado a, igualito a, igual a, idéntico a, no me cabe duda, no me cabe la menor duda, ninguna duda, o sea,
    a mí me da que, me da a mí, mi primera opción, mi respuesta final, última palabra, más que seguro, segurísimo que, lo juro,
    te lo juro, se los juro, yo lo veo, veo ahí, eso parece, eso creo, en una palabra, en resumen, a que sí, vamos que, vamos que es,
    no hay más, ya está, listo, y ya, y ya está, y listo, yo apuesto, apuesto mi vida a que, me la juego a que, me juego la vida a que,
    pinta a, de toda la vida, tiene toda la pinta de ser, si no es
  `),
  governed: {
    a: words(
      'parece parecido parecida parecen asemeja semejante recuerda recuerdan suena sonaría voy va vamos vas apuesto apuesta',
    ),
    al: words('parece parecido parecida asemeja semejante recuerda suena'),
    de: words('trata tratarse trataría tratará trate seguro segura convencido convencida debe deben debería'),
    del: words('trata tratarse trataría'),
    en: words('pienso pensaba pensando pensar pensaría creo'),
    por: words('apuesto apostaría apuesta voto votaría decanto inclino voy iría'),
    como: words('parece ve veo algo suena así'),
    mucho: words('parece recuerda asemeja'),
    bastante: words('parece recuerda asemeja'),
    mas: ['parece'],
    algo: ['parece'],
  },
  denials: words('no'),
  titles: words(
    'señor señora señorita sr sra srta don doña seño profe profesor profesora prof maestro maestra tío tía doctor doctora',
  ),
}
