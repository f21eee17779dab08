import type { UiLanguage } from '@pd/languages'

/** What a worksheet says. */
export type SheetWords = {
  readonly name: string
  readonly date: string
  readonly task: string
  readonly answers: string
  readonly credits: string
  readonly unlicensed: string
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
  },
  fr: {
    name: 'Nom',
    date: 'Date',
    task: 'Que montrent les images ? De gauche à droite, on voit mieux. Écris sur la ligne.',
    answers: 'Réponses',
    credits: 'Images et licences',
    unlicensed: 'aucune licence indiquée',
  },
  es: {
    name: 'Nombre',
    date: 'Fecha',
    task: '¿Qué muestran las imágenes? De izquierda a derecha se ve más. Escribe en la línea.',
    answers: 'Respuestas',
    credits: 'Imágenes y licencias',
    unlicensed: 'sin licencia indicada',
  },
  de: {
    name: 'Name',
    date: 'Datum',
    task: 'Was zeigen die Bilder? Von links nach rechts sieht man mehr. Schreibe auf die Linie.',
    answers: 'Lösungen',
    credits: 'Bilder und Lizenzen',
    unlicensed: 'keine Lizenz angegeben',
  },
  it: {
    name: 'Nome',
    date: 'Data',
    task: 'Che cosa mostrano le immagini? Da sinistra a destra si vede di più. Scrivi sulla riga.',
    answers: 'Soluzioni',
    credits: 'Immagini e licenze',
    unlicensed: 'nessuna licenza indicata',
  },
  pt: {
    name: 'Nome',
    date: 'Data',
    task: 'O que mostram as imagens? Da esquerda para a direita vê-se mais. Escreva na linha.',
    answers: 'Respostas',
    credits: 'Imagens e licenças',
    unlicensed: 'nenhuma licença indicada',
  },
  nl: {
    name: 'Naam',
    date: 'Datum',
    task: 'Wat is er op de afbeeldingen te zien? Van links naar rechts zie je meer. Schrijf op de lijn.',
    answers: 'Antwoorden',
    credits: 'Afbeeldingen en licenties',
    unlicensed: 'geen licentie vermeld',
  },
}
