/** Guesses that say an item of the starter collection in other words of French. */
export const RIGHT = `
cat: pardon, un chat | désolée, un chat | oups, un chat | excusez-moi, un chat | je voulais dire un chat | chaaat | un chattttt | un 🐱 | c'est un 🐱
cd: cds
bow-and-arrow: flèche arc
fork-and-knife: fourchette couteau
giraffe: sûr que c'est une girafe | girafe sûr | ce serait pas une girafe ? | ça m'a l'air d'une girafe | p't-être une girafe
giraffe: ça serait une girafe | à mon avis c'est une girafe | selon moi une girafe | pour moi c'est une girafe | j'opte pour la girafe |
  je vote girafe | je choisis girafe | la tête d'une girafe | une très grande girafe | c une girafe | je sais, une girafe |
  facile, une girafe | ça c'est une girafe | c'est clairement une girafe | c'est forcément une girafe | je sais pas, une girafe ? |
  une girafe, j'en suis sûr | jpense une girafe | j'dirais une girafe | chuis sûr c'est une girafe | girafe mdr | 2 girafes
egg: une douzaine d'œufs | 3 œufs
key: un trousseau de clés
cow: un troupeau de vaches
cat: moi je dis un chat | je dis chat | c'est quoi, un chat ? | je mise sur un chat | je tente un chat | je tente chat |
  ça me fait penser à un chat
cat: un joli chat | un gros chat | un chat mignon | mon beau chat | un petit chat mignon
elephant: un grand éléphant | un énorme éléphant | un gros éléphant
8-ball: boule numéro 8 | la boule numéro huit
cat: une photo d'un chat | une image d'un chat | c'est un chat | cest un chat | mon chat | le chat ! | je crois que c’est un chat |
  un chat peut-être | on dirait un chat | ce chat | ça ressemble à un chat | des chats | voilà un chat | un chat svp | est-ce un chat ? |
  chat ou minou | c'est surement un chat | c'est sûrement un chat | c'est certainement un chat | ça doit être un chat |
  ca doit etre un chat | ça pourrait être un chat | ça peut être un chat | c'est peut être un chat | je dirais que c'est un chat |
  je dirais un chat | moi je dirais un chat | je pense à un chat | je pense que c'est un chat | je crois bien que c'est un chat |
  il me semble que c'est un chat | il me semble un chat | j'ai l'impression que c'est un chat | je suppose que c'est un chat |
  je parie sur un chat | je parie que c'est un chat | j'imagine un chat | ça a l'air d'un chat | on dirait le chat | on voit un chat |
  je vois un chat | il y a un chat | y'a un chat | c'est pas un chat ? | ce n'est pas un chat ? | ne serait-ce pas un chat ? |
  serait-ce un chat | est ce un chat | est-ce que c'est un chat | c'est un chat non ? | c'est un chat je crois | un chat je pense |
  un chat je dirais | un chat à mon avis | un chat sûrement | un chat évidemment | un chat bien sûr | un chat quoi | un chat hein |
  un chat merci | un chat, s'il te plait | chat stp | euh un chat | heu, chat | hum un chat | bah un chat | ben un chat | alors un chat |
  ok un chat | donc un chat | la réponse est chat | la réponse est un chat | réponse : chat | ma réponse : un chat | voici le chat |
  mon petit chat | un petit chat | le p'tit chat | notre chat | leur chat | ce chat-là | ces chats | quelques chats | plusieurs chats |
  deux chats | trois chats | beaucoup de chats | un dessin de chat | le dessin d'un chat | photo de chat | image de chat |
  l'image d'un chat | un emoji chat | un emoji de chat | un genre de chat | une sorte de chat | une espèce de chat | une chatte | chatte |
  un chaton | les chatons | le chaton | les chattes | chat, minou | chat alias minou | minou = chat | chat (animal) | un chat (je crois) |
  c'était un chat | d'un chat | un chat ! | UN CHAT | le chat !!!
fork-and-knife: couteau & fourchette | couteau et fourchette | fourchette et couteau | la fourchette et couteau |
  un couteau et une fourchette | une fourchette et un couteau | le couteau et la fourchette | fourchette + couteau | fourchette, couteau
dog: on dirait un chien | je pense un chien | ce sont des chiens | chien / toutou | je dirais un chien | une chienne | chienne |
  un petit chien | les chiennes | c'est des chiens | chiots
scissors: une paire de ciseaux | des ciseaux | mes ciseaux | ce sont des ciseaux | la paire de ciseaux | paire de ciseaux |
  une paire d'ciseaux
pizza: une part de pizza | c'est une pizza | un morceau de pizza
grapes: une grappe de raisin | du raisin | des raisins | grappe de raisins
8-ball: boule huit | la boule 8 | une boule huit | la boule huit
elephant: c'est l'éléphant | un éléphant je crois | je crois que c est un elefant | une éléphante | éléphanteau
coffee: une tasse de café | du café | c'est du café | un café | un mug de café | tasse d'café
bread: un morceau de pain | du pain | mon pain | une miche de pain | miche de pain | un bout de pain | une tranche de pain |
  une tranche d'pain
lion: une lionne | lionne | lionceau | le lionceau
tiger: une tigresse
wolf: une louve | louve | louveteau
fox: une renarde | renardeau
bear: une ourse | un petit ours
duck: une cane | caneton
monkey: une guenon
rabbit: une lapine
horse: une jument
donkey: ânesse | ânon
glasses: une paire de lunettes | des lunettes
gloves: une paire de gants | paire de gants
ski: une paire de skis | des skis
garlic: une tête d'ail | gousse d'ail | une gousse d'ail | de l'ail
onion: un oignon | tranche d'oignon
honey: un pot de miel | du miel
milk: un verre de lait | une brique de lait
cheese: un morceau de fromage | une part de fromage | du fromage
chocolate: une tablette de chocolat | un carré de chocolat
banana: un régime de bananes | des bananes
soap: un savon | une savonnette | un pain de savon
toilet-paper: un rouleau de papier toilette | rouleau de PQ | du pq
yarn: une pelote de laine
spool-of-thread: une bobine de fil
rice: un bol de riz
salad: un bol de salade | de la salade
french-fries: une barquette de frites | un cornet de frites | des frites | frites
popcorn: un seau de pop-corn
four-leaf-clover: trèfle à 4 feuilles | trèfle à quatre feuilles | un trèfle à 4 feuilles | trefle 4 feuilles
racing-car: formule un | une formule 1 | F 1 | F.1 | F-1
bow-and-arrow: arc et flèche | flèche et arc | un arc et une flèche | l'arc et la flèche | une flèche et un arc | arc & flèche |
  arc + flèche | arc avec flèche | arc et des flèches
television: télé | une télé | T.V. | la tv | télé ou télévision | télévision/télé
tyrannosaurus: T.Rex | un t rex | t. rex
cd: un c.d. | C.D.
dna: A.D.N. | de l'adn | l'ADN
cat: ça m'a tout l'air d'un chat | jpense que c un chat | chui sur c'est un chat | moi je dirais plutôt un chat | jsp un chat ? |
  ça pourrait bien être un chat | bah c'est un chat quoi | c'est juste un chat non ? | un chat je crois bien | maitresse c'est un chat !
lion: à coup sûr c'est un lion | à tous les coups un lion | ben un lion | je mettrais ma main à couper que c'est un lion |
  il me semble bien que c'est un lion | j'opterais pour un lion | je pencherais pour un lion | un lion sans aucun doute |
  ne serait-ce pas un lion ? | on dirait bien un lion
elephant: wesh c un elephant | trop facile un éléphant | ah mais oui c'est un éléphant | euh attends c'est un éléphant |
  je parierais sur un éléphant | ca ressemble a un elephant | ce doit être un éléphant | c'est forcément un éléphant |
  c'est quand même un éléphant | éléphant, sans hésiter
guitar: c'est pas une guitare par hasard ? | je vois une sorte de guitare | ça doit être une guitare | à première vue une guitare |
  moi je vois une guitare | s'agirait-il d'une guitare ?
house: jdirais une maison | c'est peut être une maison | ca fait penser a une maison | une maison, c'est sûr | on voit une maison
bicycle: mdr c'est un vélo | je tente un vélo | c'est genre un vélo | bon allez, un vélo | un vélo, si je ne me trompe pas
umbrella: tout simplement un parapluie | ça serait pas un parapluie ? | j'ai l'impression que c'est un parapluie |
  mon petit doigt me dit que c'est un parapluie | un parapluie évidemment
penguin: oh trop mignon un pingouin | c'est un pingouin je suis sûr | c'est un pingouin ou quoi ? | un pingouin peut-être bien
banana: jcrois bien que c'est une banane | j'aurais dit une banane | ça se voit c'est une banane | c'est clairement une banane |
  une banane ou un truc du genre
lion: un lion ou un truc comme ça | c'est assurément un lion | j'aurais plutôt dit un lion | ca me parait etre un lion | on jurerait un lion |
  je vais dire un lion | moi j'y vois un lion | c'est un lion, j'en mettrais ma main au feu | eh bien un lion | ah là c'est un lion ! |
  serait-ce un lion | hmmm je sais pas trop, un lion ?
cat: un chat, non ? | c pas un chat ? | à mon humble avis c'est un chat | bon c'est un chat c'est évident | est-ce que ça ne serait pas un chat ? |
  il s'agit sans doute d'un chat | cela m'évoque un chat | tu crois que c'est un chat ? | j'hésite mais je dirais un chat
cat: ça ressemble vachement à un chat | jparie sur un chat | à mon humble avis c'est un chat | ben un chat quoi | franchement on dirait un chat |
  on voit bien que c'est un chat | un chat à coup sûr | c un chat nan ? | je mettrais chat
lion: il s'agirait d'un lion | ce ne serait pas un lion par hasard ? | oh le beau lion | si je ne m'abuse c'est un lion | euh le lion
guitar: une guitare à tous les coups | moi je vois une guitare | jsp une guitare | serait-ce une guitare | bah guitare évidemment
umbrella: pour moi ça doit être un parapluie | un parapluie je suppose | madame c'est un parapluie
owl: j'ai bien l'impression que c'est un hibou | ça m'étonnerait pas que ce soit un hibou | un hibou à mon humble avis |
  ben voyons c'est un hibou | je suis presque sûre que c'est un hibou | j'parie un hibou | wola c un hibou | y'a un hibou là
rocket: c'est bel et bien une fusée | m'est avis que c'est une fusée | on croirait une fusée | serait ce une fusee
lion: c koi un lion | unlion | Madame Dupont, je crois que c'est un lion | Léa, c'est un lion | c'est un lion monsieur Petit | cestunlion |
  un lion point final | c'est un lion j'en suis sûr à 100% | pt'êt un lion
apple: 1 kg de pommes | un kilo de pommes | cinq pommes | unepomme
milk: un litre de lait | 1 L de lait
lion: Lucas c'est un lion | ch'est un lion | non mais c'est un lion | un lion, sans certitude
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
dog: un 🐱 | chaaat
cat: c'est pas un chat | ce n'est pas un chat | pas un chat | sûrement pas un chat | ni chat ni chien | tout sauf un chat
cat: c'est un chien | un chat ou un chien | chien/chat | c'est | une paire de | je crois | mon chapeau | chien / chat | minou, chien |
  chat = chien | un chat avec un chien | chat + chien | chat ou pas chien | un pot de | bon ben
apple: c'est un homme | mon homme
bow-and-arrow: arc et couteau
fork-and-knife: fourchette | couteau et cuillère
8-ball: boule 9 | boule neuf | boule dix-huit
four-leaf-clover: trèfle à 3 feuilles | trèfle à trois feuilles
racing-car: formule 2 | formule deux
bear: ourson en peluche | un petit ours en peluche
lion: lion de mer | un petit lion de mer
horse: chamelle | ânesse
lemon: citronnier
lion: ce n'est pas un lion | c'est pas un lion | tout sauf un lion | la cage d'un lion | un lion de mer | le roi lion | lion ou tigre |
  je doute que ce soit un lion | je ne pense pas que ce soit un lion
dog: un hot dog je crois | une niche de chien | c'est un chien de prairie | la laisse du chien
cat: un chat ou un chien | sûrement un chat-huant | le chat mange la souris | de la nourriture pour chat | jamais un chat
horse: je dirais un cheval à bascule | une queue de cheval
house: maison de poupée je pense | la porte de la maison
apple: c'est une pomme de terre | une tarte aux pommes je dirais | n'importe quoi sauf une pomme
guitar: un joueur de guitare peut-être | ça ne peut pas être une guitare
tree: une branche d'arbre sans doute | l'ombre d'un arbre
banana: une peau de banane
bear: c'est un ours polaire
lion: ça ne ressemble pas à un lion | c'est presque un lion | pas un lion | aucun lion | ni lion ni tigre | le lion dit | ce que voit un lion |
  il a un lion | j'adore les lions | plus gros qu'un lion | ce n'est point un lion | c'est le contraire d'un lion | non, pas un lion |
  un lion non plus | comme un lion | une tête de lionne en peluche | un lionceau et sa mère | je crois que non, pas un lion |
  c'est un tigre, pas un lion | sans lion | une dent de lion | tout mais pas un lion | autre chose qu'un lion | le lion regarde | lion tigre
cat: c'est un chat perché | un chat à neuf queues | un chat botté | je donne ma langue au chat | un œil de chat | c'est pas le chat |
  une patte de chat | un chat dans un panier | la litière du chat | c'est tout sauf un chat ? | un chat sauvage
cat: surtout pas un chat | c'est la litière du chat | un chat ou un chien je crois | tout sauf un chat | je pense à un langue de chat
lion: la cage au lion | un lion de mer je pense | certainement pas un lion | le roi lion
dog: la niche du chien | un hot dog je crois
apple: une pomme de terre je pense | un jus de pomme | la pomme de pin
guitar: un joueur de guitare peut-être | sans guitare
owl: un nid de hibou | c'est loin d'être un hibou | des yeux de hibou | un hibou mort dans la neige | aucune trace de hibou |
  un vieux hibou grincheux
lion: un tigre, non, un lion | Tigre, c'est un lion | M. Lion, c'est un tigre
pawn: lampion
lion: sans être un lion | avant que ce soit un lion | presque un lion | sauf si c'est un lion
`
