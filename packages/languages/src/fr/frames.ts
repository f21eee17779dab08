import type { Frames } from '../language.ts'
import { list, words } from '../words.ts'

/** The words of French sentences that say what a picture shows. */
export const frames: Frames = {
  words: words(`
    je j moi tu toi il elle on nous vous ils elles me m te t se s y ce c ça sa cela ceci quoi est es suis sommes êtes sont était étais étaient
    serait serais seraient sera serai soit soient être été fut cest cé cétait csera cserait chui chuis jsuis jsui semble semblent semblait
    semblerait sembler paraît parait paraissait paraîtrait dirait dirais dirai dis diront jdirais jdirai jdis crois croyais croirais
    croyons croire jcrois jcroi pense penses penserais pensais pensons pensé jpense jpens suppose supposerais supposons supposer imagine
    imaginerais imaginons imaginer parie parierais parierai parier jparie mise miserais miserai mettrais mettrai jmettrais opte opterais opterai opter penche pencherais
    pencherai voterais voterai tenterais tenterai tenter proposer proposerais proposerai devine devinerais deviner présume soupçonne trouverais
    jure jurerais confirme répondrais répondrai choisirais irais vois jvois aperçois reconnais sais savais dois doit devrait devrais doivent
    peux peut pourrait pourrais pourraient peuvent puisse s'agit aurais aurait peut-être peutêtre ptêtre ptet ptèt sûrement surement
    certainement probablement vraisemblablement possiblement éventuellement évidemment clairement visiblement apparemment manifestement
    assurément incontestablement indéniablement indubitablement forcément franchement honnêtement sincèrement simplement seulement juste
    vraiment carrément vachement drôlement rudement sacrément plutôt assez trop bien encore déjà aussi même quand donc alors là ici voilà voici enfin bref finalement absolument
    totalement complètement parfaitement exactement normalement logiquement naturellement possible probable évident clair certain certaine sûre
    persuadé persuadée convaincu convaincue catégorique facile difficile fastoche oui nan ouais ouai ouaip yes si ah oh ho eh hé hein euh heu hum hmm hm bah
    ben bon beh bof boh pff pfff oups wesh wsh wow waouh ouah oula houla mdr ptdr lol xd jpp tkt jsp bg allez allé ok okay hop yo coucou
    maîtresse maître monsieur madame msieur mdame prof gars frère frérot mec maman papa merci svp stp jurerait jurerai
    croirait avoue parierait penserait décidément indiscutablement nettement wola wallah wlh tout
    koi kwa kan ki g jé tt sé jsé msieu oué voui moué dsl mes potes pote copain copains mamie papi papy mémé pépé
    mademoiselle bonjour salut zut ptn putain ehm hmmm euhh raah allô tqt ahlala olala lala hihi héhé nickel
    facilement tranquille trankil mm jdois ché chépa chpense chuisûr ptetre ptêt pitêtre simple
    vazy vasy vas perso franco mouais tchin
    eske esk esque chest
    pardon désolé désolée excuse excusez
  `),
  openings: words(`
    que qu qui mais car parce puisque sinon évoque évoquerait rappelle rappellent rappellerait rappeler fait ferait faire penser représente
    représenterait  dites disons dire croit  voyez voyons vu voir aperçoit distingue reconnaît sait savez savoir sens ressemble
    ressemblent ressemblait ressemblerait ressembler tiens attends attendez attend écoute écoutez regarde regardez va irait aller allons vais
    pars partirais partirai genre style agit agirait agisse réponds choisis trouve juger estime affirme ces cet cette
  `).concat(
    list(`
      ne serait-ce pas, ne serait-ce point, n'est-ce pas, ne serait-ce pas là, n'est-ce pas là, n'est-ce pas plutôt, ça dit, ça se voit que
    `),
  ),
  phrases: list(`
    excuse-moi, excusez-moi, je voulais dire, au temps pour moi,
    c'est, c'était, ce n'est que, l'air, l'air d,
    pt'êt, p't'être, p't'êt, p'têt, p'tet, pt'et, t'es sûr, c koi, c kwa, c quoi, g dit, j'suis, j'suis sûr, j'suis sûre, j'crois,
    j'pense, j'dis, j'dirai, j'parie, jsuis sûr, jsuis sur, je suis sur, chu sûr, chu sur, chui sur, chuis sur, suis sur,
    j'en suis sur, point final, en vrai, de ouf, trop fastoche, pour sûr, pour le coup, c't, c't'un, ce s'rait, ça s'rait, les amis,
    mon pote, ma belle, mon vieux, mes amis, tout le monde, la classe, que je crois, à l'évidence, on va dire, disons que,
    je vais dire, j'vais dire, je vais tenter, je me lance, tout compte fait, réflexion faite, ni plus ni moins, ni plus ni moins qu,
    sûr et certain, sure et certaine, quoi d'autre, ma foi, j'ai envie de dire, j'aurais envie de dire, envie de dire,
    mon premier choix, mon dernier mot, c'est mon dernier mot, moi perso, à mon idée, je donne ma langue au chat mais, sans me tromper,
    sans trop me tromper, sans trop m'avancer, je prends, je garde, je reste sur, je pars sur, on va partir sur, allons-y pour,
    va pour, ça se voit, ça se voit bien, tout craché, ni vu ni connu, un truc de ce genre, dans ce goût-là, on est sur,
    on est bien sur, on est d'accord,
    ch'est, ch'est-y, non mais c'est, non mais, un espèce de, un espèce d', c'est-y, c'est-y pas, me semble-t-il, ce me semble
  ',
    pas mal, nom d'une pipe, eh ben, eh bien, par hasard, y'a, il y a, il y a là
  ', l'air de, tout l'air d', tout l'air de, tout l'air, bien l'air, l'allure d', l'allure de, l'impression,
    l'impression que, j'ai, j'ai dit, j'hésite, on voit, on y voit, se voit, se voit que, j'ai l'impression, à mon avis, d'après moi, selon moi, pour moi, à mes yeux, à mon humble avis, à vue de nez, à vue d'œil,
    à première vue, au premier coup d'œil, à coup sûr, à tous les coups, à n'en pas douter, au pif, au hasard, à priori, a priori, à ce que je vois,
    sans doute, sans aucun doute, sans le moindre doute, sans hésiter, sans hésitation, aucun doute, pas de doute, il n'y a pas de doute, y a pas de doute, nul doute,
    y a pas photo, ya pas photo, aucune hésitation, si je ne me trompe pas, si je me trompe pas, si je ne m'abuse, si je m'abuse, sauf erreur,
    sauf erreur de ma part, je me trompe peut-être mais, je peux me tromper mais, je sais pas, je ne sais pas, je sais pas trop, j'sais pas, jsais pas, chais pas,
    sais pas, aucune idée, pas la moindre idée, pas sûr, pas sûre, pas certain, pas certaine, je suis pas sûr, je suis pas sûre, je ne suis pas sûr,
    je ne suis pas sûre, je ne suis pas certain, chui pas sûr, j'en suis sûr, j'en suis sûre, j'en suis certain, j'en suis certaine, c'est sûr, c'est certain,
    c'est clair, c'est évident, ça c'est sûr, bien sûr, bien entendu, bien évidemment, mon petit doigt me dit, mon instinct me dit, mon intuition me dit,
    je mettrais ma main à couper, je mettrais ma main au feu, je mets ma main à couper, ma main à couper, j'en mettrais ma main au feu, j'en mettrais ma main à couper, en fait, en tout cas, du coup, tout à fait, tout simplement,
    tout bêtement, tout court, tout de suite, de toute évidence, de toute façon, de loin, d'ici, d'abord, d'accord, et c'est, et si c'était, et voilà, oh là là,
    oh la la, ou quoi, ou un truc du genre, ou un truc comme ça, ou un truc dans le genre, ou quelque chose comme ça, ou quelque chose du genre,
    ou quelque chose dans le genre, ou quelque chose d'approchant, ou équivalent, ou similaire, n'est-ce pas, est-ce que, est-ce qu', est-ce, est-ce bien,
    qu'est-ce que c'est, serait-ce, s'agirait-il,
    un truc genre, un truc du style, un truc comme, une espèce, une sorte d', une sorte de, une espèce d', une espèce de, un genre d', un genre de, un type de,
    quelque chose comme, ne peut être qu', ne peut être que, peut être qu', ne serait qu', ce ne peut être que, ce ne peut être qu', rien d'autre qu', rien d'autre que,
    nul autre qu', nul autre que, je veux dire, je veux bien, je dois dire, ma réponse, la réponse, ma proposition, mon choix, mon idée, mon pronostic,
    l'image, l'image montre, la photo, cette image, cette photo, sur l'image, sur la photo, ce truc, ce machin, cette chose, la chose, les gars, trop facile, trop fort,
    trop simple, super facile, hyper facile, quasi sûr, quasi sûre, quasi certain, quasi certaine, presque sûr, presque sûre, presque certain, presque certaine,
    s'il te plaît, s'il vous plaît, à peu près sûr, cent pour cent, à cent pour cent, on parle d', on parle de, trop mignon, trop mignonne, trop beau, trop chou,
    bel et bien, m'est avis, m'est avis que, il faut croire que, faut croire que, ça m'étonnerait pas que, ça ne m'étonnerait pas que,
    cela ne m'étonnerait pas que, ça ne peut être que, tout porte à croire que, tout indique que, il se pourrait que, il se peut que,
    je n'ai aucun doute, selon toute vraisemblance, à y regarder de plus près, d'après ce que je vois, de ce que je vois, à mon sens,
    de mon point de vue, j'ai le sentiment que, j'ai comme l'impression que, ma première idée, on dirait presque
  `),
  governed: {
    à: words(
      'ressemble ressemblent ressemblait ressemblerait ressembler penser pense pensé songer croire semblable fait m t y',
    ),
    au: words('ressemble ressemblent ressembler penser pense crois'),
    aux: words('ressemble ressemblent ressembler penser pense crois'),
    d: words('agit agirait agisse air allure'),
    de: words('agit agirait agisse air allure'),
    du: words('agit agirait agisse air allure'),
    des: words('agit agirait agisse'),
    sur: words(
      'parie parierais parierai parier jparie mise miserais miserai miser pars partirais suis chui chuis jsuis sommes est bien vote sera part',
    ),
    pour: words('opte opterais opterai opter penche pencherais pencherai vote voterais voterai prends'),
    dit: words('aurais ai'),
    comme: words('semble ressemble dirait chose truc vois voit'),
    style: words('truc'),
  },
  denials: words('ne n pas point non'),
  titles: words('m mr mme mlle monsieur madame mademoiselle msieur mdame maître maîtresse prof docteur tata tonton'),
}
