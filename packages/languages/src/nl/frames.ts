import type { Frames } from '../language.ts'
import { list, words } from '../words.ts'

/** The words of Dutch sentences that say what a picture shows. */
export const frames: Frames = {
  words: words(`
    ik k jij je u hij zij ze wij we jullie mij me m'n hem ons het t dat da er daar hier d'r iets zoiets men n ne nen is zijn was waren ben bent
    geweest wezen das dats tis tzal dis wordt worden werd lijkt lijken leek schijnt schijnen scheen blijkt blijken zie uitziet denk dacht
    gedacht kdenk geloof gelooft geloven kgeloof meen menen vermoed vermoedt vermoeden gok gokt gokken kgok raad raadt raden wed wedden schat
    zeg zeggen zei gezegd kzeg vind kvind herken herkennen hou houd houden kga zet zetten stem stemmen heet kan kunnen kon kun kunt zou zouden
    kzou zal zullen zul moet moeten moest mag mogen hoort beweer veronderstel verwacht voorspel misschien mischien mss msch missch wellicht
    waarschijnlijk wschl wsl vermoedelijk mogelijk mogelijks vast zeker zekers heus echt egt gewoon toch wel hoor nou nu dan alleen enkel
    slechts eigenlijk duidelijk overduidelijk blijkbaar kennelijk schijnbaar klaarblijkelijk onmiskenbaar ongetwijfeld natuurlijk tuurlijk
    uiteraard absoluut helemaal vrij tamelijk redelijk behoorlijk best nogal zo ook nog al reeds weer even ff eens 's eerlijk oprecht sowieso
    definitief makkelijk moeilijk lastig simpel eenvoudig easy logisch precies exact juist toevallig soms ergens persoonlijk spontaan zelf overtuigd sws ja jaa
    jawel jep yep yes joh jo hè hé he hey hee ho oh ah aha ach och goh tja mja hm hmm mm eh euh uh uhm ehm wow allee allez amai jongens gast bro
    juf juffrouw meester mevrouw meneer mama papa aub alsjeblieft alstublieft dankje bedankt ok oke oké okee lol haha xd dus makkie ofzo
    ofzow alvast enfin gaan
    betreft verbazen ontegenzeggelijk beslist stellig gegarandeerd allicht hierbij jeetje jemig tjonge potverdorie verdorie bruh
    kben kzie kpeins peins peinzen dees dieje diejen wa amaai alee nondeju sjonge sjongejonge goed hallo hoi hai
        maat gozer swa miss misch mschn tzijn tzou tkan tlijkt kwil kheb
    kweet wete weetje dah zkr idd idda ofcourse toh wollah wallah seg echtwaar heuswaar uhh uuh ehh eehm uhmm vrees vermoedlijk zkerr
     gegokt chill chillings makkelijkk piece
    euhm jonguh jonge eeuh uhu mwah mwa hupsakee lieve
    sorry sry pardon oeps excuses
  `),
  openings: words(`
     want omdat maar zegt ziet zien zag gezien oogt doet doen toont stelt staat staan gaat ga weet weten wist noem noemen kijk stel
    herkent denkt denken vindt vinden meent deze dit die
  `).concat(
    list(`
      is dat niet, is dit niet, is het niet, is da nie, zou dat niet, zou het niet, zou dit niet, zijn dat niet, zijn het niet, kan het niet, wat ik zie is
    `),
  ),
  phrases: list(`
    het spijt me, ik bedoel, ik bedoelde,
    da's, dat's, 't is, t is, 'k denk, k denk, geen idee, geen flauw idee, geen benul, geen enkel idee, zonder twijfel, zonder enige twijfel, geen
    twijfel, geen twijfel mogelijk, zonder meer, als ik me niet vergis, als ik mij niet vergis, als ik het goed heb, als ik het goed zie, als ik moet
    gokken, als ik moest gokken, als ik moet raden, als ik moest raden, als je het mij vraagt, volgens mij, naar mijn mening, naar mijn gevoel, mijns
    inziens, wat mij betreft, voor mij, voor zover ik zie, voor zover ik kan zien, op het eerste gezicht, op het eerste zicht, honderd procent, voor
    honderd procent, weet niet, weet het niet, ik weet niet, ik weet het niet, weet ik niet, kweet niet, kweet het niet, kweenie, weet ni, wnie, weet
    ik veel, ik ben niet zeker, niet zeker, niet helemaal zeker, niet echt zeker, ik ben er niet zeker van, ben niet zeker, ik kan me vergissen maar,
    of zo, of zoiets, of zoiets dergelijks, of iets dergelijks, of iets in die richting, of iets in die aard, of iets wat erop lijkt, of wat, of
    vergis ik me, vast en zeker, niet anders dan, haast niet anders dan, niets anders dan, niets anders zijn dan, niemand minder dan, heeft veel weg
    van, heeft wat weg van, heeft iets weg van, veel weg van, wat weg van, iets weg van, kan niet anders of, het kan niet anders dan, mijn gok, mijn
    gok is, mijn antwoord, mijn idee, mijn keuze, mijn gevoel zegt, het antwoord, te zien, te zijn, te zeggen, te herkennen, te denken, te raden,
    ervan overtuigd dat, ervan overtuigd, er zeker van, er zeker van dat, zeker van, zeker van dat, bijna zeker, zo goed als zeker, wat dacht je van,
    laat me raden, laat me denken, wacht even, oh wacht, wacht, kijk eens, kijk nou, een soort, een soort van, een beetje, op de foto, op het plaatje,
    op de afbeelding, de afbeelding, het plaatje, de foto, dit ding, dat ding, het ding, haast wel, niet waar, nietwaar, wat schattig, wat lief, wat
    leuk, wat mooi, zeker weten, heel zeker, verdacht veel, dan maar, neem ik aan, neem aan, ik neem aan, ik neem aan dat, een of andere, o ja, ach ja, nou ja, ja hoor, zie je wel, in ieder geval, in elk geval, in mijn ogen, met zekerheid, te
    makkelijk, heel makkelijk, veel te makkelijk, en het is, en dat is, en als het, ik hou het op, alles wijst op, om eerlijk te zijn, eerlijk gezegd,
    ik durf te wedden, ik durf te wedden dat, ik durf te zeggen, ik durf te zeggen dat, durf te wedden, naar mijn idee, kan niet missen,
    dat kan niet missen, ik heb het idee dat, ik heb het gevoel dat, ik heb de indruk dat, ik krijg de indruk dat, het zou me niet verbazen als,
    het zou me niks verbazen als, zou me niet verbazen als, het zou best kunnen dat, zou best kunnen dat, het lijkt erop dat, lijkt erop dat,
    alles wijst erop dat, zo te zien, zoals ik het zie, voor zover ik weet, mij dunkt, me dunkt, ik hou het erop dat, ik houd het op,
    ik ben zeker, ik ben er zeker van, kben zeker, kben er zeker van, kben zeker dat, ik ben zeker dat, ik ben er zeker van dat,
    ik ben vrij zeker, ik ben vrij zeker dat, ik weet het, 'k weet het, 'k zie, 'k ben zeker, honderd procent zeker, zonder dollen,
    geen grap, zonder grap, no joke, serieus, wat anders, wat zou het anders zijn, punt uit, en daarmee uit, dat is zeker,
    dat is duidelijk, is duidelijk, komaan, kom op, kom nou, nou zeg, tja wat zal ik zeggen, ik waag een gokje, een gokje, gokje,
    ik doe een gok, wilde gok, ik zou denken, zou denken, zou gokken, ik zou gokken, ik zou gaan voor, ik peins dat, ik peins,
    mijn tip, mijn tip is, 't zal, 't lijkt, 't kan, 't moet, als ik goed kijk, als ik goed zie, lijkt me duidelijk, lijkt mij,
    lijkt mij wel,
    mijn eerste gedachte, mijn eerste gok, mijn laatste woord, wat kan het anders zijn, daar ben ik zeker van, zo zeker als wat,
    ik zweer het, zweer het, eerlijk waar, echt waar, dat zie je zo, zie je zo, dat zie je toch, dat ziet iedereen, ik hou het bij,
    ik houd het bij, ik blijf bij, doe mij maar, geef mij maar, dan wordt het, ik kies voor, laten we zeggen, zeg maar,
    zal ik maar zeggen, om het zo te zeggen, sprekend, precies een, net een, het heeft iets van, ik meen te zien, ik denk te zien,
    zowat zeker,
    dat weet ik zeker, daar ben ik van overtuigd, dat weet ik wel zeker
  `),
  governed: {
    op: words('lijkt lijken leek gok gokken kgok hou houd wed zet stem zou'),
    aan: words('denk denken denkt dacht gedacht doet'),
    als: words('ziet eruit zien zoiets iets uitziet'),
    voor: words('ga gaat kga kies stem zou'),
    om: words('gaat'),
    uit: words('ziet'),
    eruit: words('ziet zien zag'),
    in: words('zet zie zien'),
    naar: words('neig kijk kijken'),
    kies: ['ik'],
    beetje: ['een'],
    van: words('zeker'),
  },
  denials: words('niet nie ni geen nee'),
  titles: words('meneer mevrouw mijnheer mevr mw dhr mr juf juffrouw meester dr prof oom tante'),
}
