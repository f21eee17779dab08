import type { UiLanguage } from '@pd/languages'

/** What a worksheet says. */
export type SheetWords = {
  readonly name: string
  readonly date: string
  readonly task: string
  readonly answers: string
  readonly credits: string
  readonly unlicensed: string
  /** Some letters have to be drawn by the program that shows the file. */
  readonly readersFonts: string
  /** These letters stand as empty boxes. */
  readonly noFont: string
}

/** The words of worksheets, which are printed without the web app. */
export const SHEET_WORDS: Readonly<Record<UiLanguage, SheetWords>> = {
  en: {
    name: 'Name',
    date: 'Date',
    task: 'What do the pictures show? From left to right you see more. Write on the line.',
    answers: 'Answers',
    credits: 'Pictures and licences',
    unlicensed: 'no licence stated',
    readersFonts:
      'Chinese, Japanese and Korean letters are drawn by the program that shows this file. Where they are missing, another program may have them; whoever runs the game can add a font.',
    noFont: 'No font for these letters was found',
  },
  fr: {
    name: 'Nom',
    date: 'Date',
    task: 'Que montrent les images ? De gauche à droite, on voit mieux. Écris sur la ligne.',
    answers: 'Réponses',
    credits: 'Images et licences',
    unlicensed: 'aucune licence indiquée',
    readersFonts:
      'Les caractères chinois, japonais et coréens sont dessinés par le logiciel qui affiche ce fichier. S’ils manquent, un autre logiciel peut les avoir ; la personne qui gère le jeu peut ajouter une police.',
    noFont: 'Aucune police n’a été trouvée pour ces caractères',
  },
  es: {
    name: 'Nombre',
    date: 'Fecha',
    task: '¿Qué muestran las imágenes? De izquierda a derecha se ve más. Escribe en la línea.',
    answers: 'Respuestas',
    credits: 'Imágenes y licencias',
    unlicensed: 'sin licencia indicada',
    readersFonts:
      'El programa que muestra este archivo dibuja los caracteres chinos, japoneses y coreanos. Si faltan, otro programa puede tenerlos; quien administra el juego puede añadir una fuente.',
    noFont: 'No se encontró ninguna fuente para estos caracteres',
  },
  de: {
    name: 'Name',
    date: 'Datum',
    task: 'Was zeigen die Bilder? Von links nach rechts sieht man mehr. Schreibe auf die Linie.',
    answers: 'Lösungen',
    credits: 'Bilder und Lizenzen',
    unlicensed: 'keine Lizenz angegeben',
    readersFonts:
      'Chinesische, japanische und koreanische Zeichen zeichnet das Programm, das diese Datei zeigt. Wo sie fehlen, hat sie vielleicht ein anderes; wer das Spiel betreibt, kann eine Schrift hinzufügen.',
    noFont: 'Für diese Zeichen gibt es keine Schrift',
  },
  it: {
    name: 'Nome',
    date: 'Data',
    task: 'Che cosa mostrano le immagini? Da sinistra a destra si vede di più. Scrivi sulla riga.',
    answers: 'Soluzioni',
    credits: 'Immagini e licenze',
    unlicensed: 'nessuna licenza indicata',
    readersFonts:
      'I caratteri cinesi, giapponesi e coreani sono disegnati dal programma che mostra questo file. Se mancano, un altro programma può averli; chi gestisce il gioco può aggiungere un carattere.',
    noFont: 'Nessun carattere trovato per questi segni',
  },
  pt: {
    name: 'Nome',
    date: 'Data',
    task: 'O que mostram as imagens? Da esquerda para a direita vê-se mais. Escreva na linha.',
    answers: 'Respostas',
    credits: 'Imagens e licenças',
    unlicensed: 'nenhuma licença indicada',
    readersFonts:
      'Os caracteres chineses, japoneses e coreanos são desenhados pelo programa que mostra este ficheiro. Se faltarem, outro programa pode tê-los; quem gere o jogo pode acrescentar um tipo de letra.',
    noFont: 'Não há tipo de letra para estes caracteres',
  },
  nl: {
    name: 'Naam',
    date: 'Datum',
    task: 'Wat is er op de afbeeldingen te zien? Van links naar rechts zie je meer. Schrijf op de lijn.',
    answers: 'Antwoorden',
    credits: 'Afbeeldingen en licenties',
    unlicensed: 'geen licentie vermeld',
    readersFonts:
      'Chinese, Japanse en Koreaanse tekens worden getekend door het programma dat dit bestand toont. Ontbreken ze, dan heeft een ander programma ze misschien; wie het spel beheert, kan een lettertype toevoegen.',
    noFont: 'Voor deze tekens is geen lettertype gevonden',
  },
}
