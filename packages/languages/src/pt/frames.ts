import type { Frames } from '../language.ts'
import { list, words } from '../words.ts'

/** The words of Portuguese sentences that say what a picture shows. */
export const frames: Frames = {
  words: words(`
    eu tu você vc vcs ele ela nós eles elas me mim te ti se lhe nos isso isto aquilo este esta esse essa aquele aquela estes estas esses essas
    aqui aí ai ali lá cá é eh são era eram seja sejam fosse fossem será serão seria seriam ser sido foi for está tá tô to estou tou estava estar
    esteja estaria parece parecem parecia pareceria pareça parecer parecido parecida parecidos acho achava acharia achando achar creio crê
    acredito acredita acreditaria penso pensava pensaria pensando pensei imagino imaginaria imaginava suponho suporia presumo digo diria dizia
    disse direi aposto apostaria apostar chuto chutaria chutar adivinho arrisco arriscaria arriscar desconfio suspeito considero juro juraria
    jurava voto votaria escolho respondo confirmo afirmo opto optaria vou vejo vendo visto reconheço noto observo percebo sei deve devem deveria
    deverá devia dever pode podem poderia podia possa poderá poder talvez provavelmente possivelmente certamente seguramente claramente
    obviamente evidentemente definitivamente aparentemente supostamente indubitavelmente sinceramente honestamente francamente realmente
    verdadeiramente mesmo só somente apenas simplesmente exatamente exactamente totalmente absolutamente completamente bem muito mto bastante
    tão tb tbm também ainda já agora então ora pois claro óbvio lógico evidente nítido certo certeza crtz ctz sim ss ok okay né ne ué uê uai
    eita nossa puxa poxa opa oi ei hey ah oh hm hum hmm mm gente galera pessoal malta cara mano véi véio veio mané bro prof professor professora
    profe stora setora pô oxe oxi bah tchê obrigado obrigada pfv pf pfvr plis valeu xd lol rs fácil difícil facinho facílimo moleza afinal aliás enfim
    convencido convencida convicto convicta seguro segura tranquilo tranquilamente quiçá porventura vez pensar
    parecendo aparentando clarissimamente indubitável nitidamente bora caramba caraca putz vixe aff
    senhora senhor sr sra tio tia irmão irmao irmã amigo amiga amigos maninho parça parsa parceiro colega colegas
    turma turminha ahn ahm ehh uhm fixe epá eia eish credo arre sô bom
    bão olá alô slk slc mds pdp blz cê cês ocê ocês ta tôh num vish ixi ixe meuu opaa achu axo axu sério seriamente tranks
    mermão
    humm ééé eee hein hã ãh ahã uhum aham ops facto
    daí dai
    desculpa desculpe desculpem perdão
  `),
  openings: words(`
    que q oq qual mas porém porque pq acha achas achamos pensa dizem dizer diga  ver veem vemos viu veria sabe sabia faz fazer mostra
    representa lembra lembram lembraria recorda vai iria vamos ia olha olhe olhem olhando trata tratar trate tratará há tipo assemelha
    semelhante aparenta nisso disso
  `),
  phrases: list(`
    foi mal, sinto muito, queria dizer, quis dizer,
    sem dúvida, sem dúvidas, sem dúvida nenhuma, sem dúvida alguma, sem sombra de dúvida, sem sombra de dúvidas, não há dúvida, não há dúvidas, não tenho dúvidas, sem hesitar,
    sei lá, não sei, nao sei, num sei, n sei, eu não sei, não faço ideia, não faço a mínima ideia, não tenho ideia, sem ideia, nem ideia, não tenho certeza, não tenho a certeza, não sei bem,
    não tenho certeza mas, se não me engano, se não estou em erro, se não estou enganado, se não estou enganada, se não me falha a vista, salvo erro, posso estar enganado mas, ou estou enganado,
    ou algo assim, ou algo do gênero, ou algo do género, ou coisa parecida, ou coisa assim, ou algo parecido, ou parecido, ou semelhante, ou quê, ou o quê, com certeza,
    com certeza absoluta, com toda certeza, com toda a certeza, quase certeza, quase a certeza, quase de certeza, tenho quase certeza, tenho quase a certeza, quer-me parecer, quer-me parecer que, quer me parecer, tenho certeza, tenho a certeza, tenho a impressão de que, tenho impressão que,
    tenho a sensação de que, por acaso, por favor, por certo, por exemplo, pois claro, pois é, na verdade, na real, na minha opinião, na minha visão, a meu ver, ao meu ver, no meu ver,
    ao que parece, ao que tudo indica, para mim, pra mim, p mim, cá para mim, para ser sincero, pra ser sincero, tá na cara, está na cara, tá na cara que, está na cara que, é claro que,
    dá pra ver, dá para ver, dá pra ver que, dá para ver que, se vê, se vê que, vê-se, vê-se que, cem por cento, a cem por cento, à primeira vista, de certeza, de certo, de cara, de fato, de facto,
    de repente, só pode, só pode ser, não pode ser outra coisa senão, não pode ser outra coisa, nada mais nada menos que, a resposta, minha resposta, a minha resposta, meu palpite, o meu palpite,
    meu chute, o meu chute, minha aposta, a minha aposta, meu voto, é capaz de ser, capaz de ser, uma espécie de, um tipo de, uma forma de, algum tipo de, tem cara de, tem jeito de, tem ar de, tem pinta de,
    tem todo o ar de, tem toda a pinta de, com cara de, cara de, jeito de, que tal, e se for, e é, quer dizer, quero dizer, essa coisa, esta coisa, essa imagem, esta imagem, a imagem, a imagem mostra, a figura,
    a foto, na imagem, na foto, tem que ser, tem de ser, tinha que ser, teria que ser, há de ser, há-de ser, hão de ser, está a parecer, a parecer, a ver, me faz lembrar, faz-me lembrar,
    que fofo, que fofa, que fofinho, que fofinha, que lindo, que linda, que giro, que gira, meu deus, ai meu deus, minha nossa, nossa senhora, a sério, muito fácil, fácil demais, tão fácil,
    se calhar, é que, o que vejo é, o que eu vejo é, é isso,
    pode crer, pode crer que, pelo jeito, pelo visto, pelos vistos, tudo indica que, boto fé que, boto fé, ponho a mão no fogo que,
    quero crer que, quero acreditar que, dá a impressão de que, dá a impressão de ser, dá ideia de ser, tenho para mim que, tenho pra mim que,
    tenho a ideia de que, tenho quase a certeza de que, estou certo de que, estou certa de que, estou em crer que, tem toda a cara de ser,
    tem toda a cara de, tem toda a pinta de ser, tem cara de ser, tem jeito de ser, vê-se logo que, nota-se que, percebe-se que,
    salta à vista que, do meu ponto de vista, no meu entender, a meu entender, o mais provável é que seja,
    a 100, de boa, com ctz, com crtz, na moral, papo reto, sem zoeira, pode anotar, pode apostar, não tem erro, sem erro, tá ligado,
    tá óbvio, está óbvio, é óbvio que, óbvio que, lógico que, claro que, pra mim é, para mim é, ó lá, olha lá, olha só, olha aí,
    eu vou de, vou de, vou com, eu vou com, vou chutar, eu chutaria, no chute, um chute, meu chute é, o meu chute é, tô quase certo,
    tô quase certa, tô certo que, tenho pra mim, cá pra mim, a modos que, se não me falha a memória, ou estou errado, ou tô errado,
    pronto, prontos, e pronto, e ponto, sem mais, só pode ser isso, ora bem, pois bem, pois então, vá lá, meu amigo, minha amiga,
    meus amigos,
    mano do céu, meu pai do céu, pelo amor de deus, tipo assim, deve de ser, só se for, igualzinho a, idêntico a, tal e qual,
    escarrado, cuspido e escarrado, na certa, de certezinha, de certeza de que, de certeza que, sem tirar nem pôr,
    a minha primeira ideia, minha primeira ideia, primeira coisa que me vem à cabeça, juro por deus, te juro, eu juro, pode escrever,
    pode confiar, é isso aí, é isso mesmo, e acabou, e é isso, sem mistério, muito na cara, olha que, ó que, ora essa, ora viva,
    isso daí, isso daí é, isso aí, isso aí é, esse daí
  `),
  governed: {
    de: words('vou trata tratar trate tratará certeza convencido convencida lembra seguro segura há'),
    da: words('trata tratar'),
    do: words('trata tratar'),
    dum: words('trata tratar'),
    duma: words('trata tratar'),
    com: words('parece parecem parecido parecida parecer parecia'),
    em: words('pensar aposto apostaria voto votaria penso pensando pensei pensava acredito'),
    no: words('pensar aposto apostaria voto votaria pensei'),
    na: words('pensar aposto apostaria voto votaria pensei'),
    num: words('pensar aposto apostaria voto votaria penso pensando pensei'),
    numa: words('pensar aposto apostaria voto votaria penso pensando pensei'),
    a: words('está estou tá assemelha semelhante vou'),
    ao: words('assemelha semelhante'),
    por: words('opto optaria aposto vou'),
    como: words('parece algo vejo'),
    meio: words('parece está é isso'),
    algo: ['parece'],
    mais: ['parece'],
    quase: words('tenho tô'),
    pra: words('dá voto'),
  },
  denials: words('não nao num n'),
  titles: words(
    'senhor senhora senhorita sr sra dona seu prof profe professor professora tio tia doutor doutora stor stora stôr setora',
  ),
}
