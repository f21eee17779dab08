import type { UiLanguage } from '@pd/languages'
import type { FillingsOf, Translated } from '../catalogue.ts'
import { createWriter } from '../say.ts'

/** The sentences of the kiosk in English. It says them in turn in all languages, so they are in one file, which only a kiosk fetches. */
export const en = {
  'kiosk.touch': 'Touch to play',
  'kiosk.lead': 'What is hiding here?',
  'kiosk.still': 'Still there?',
  'kiosk.stay': 'Yes, keep playing',
  'kiosk.over': { one: 'This screen starts over in {n} second.', other: 'This screen starts over in {n} seconds.' },
  'kiosk.done': 'Done',
  'kiosk.stop': 'Stop playing',
  'kiosk.away': 'The connection is lost.',
  'kiosk.away.note': 'The game comes back by itself in a moment.',
  'kiosk.pin': 'PIN of the operator',
  'kiosk.pin.typed': { one: '{n} digit typed', other: '{n} digits typed' },
  'kiosk.pin.erase': 'Delete a digit',
  'kiosk.pin.leave': 'Leave the kiosk',
  'kiosk.pin.wait': 'Too many tries. Wait before the next one.',
} as const

type KioskCatalogue = Translated<typeof en>
type KioskKey = keyof typeof en

const fr: KioskCatalogue = {
  'kiosk.touch': 'Touchez pour jouer',
  'kiosk.lead': 'Qu’est-ce qui se cache ici ?',
  'kiosk.still': 'Toujours là ?',
  'kiosk.stay': 'Oui, je continue',
  'kiosk.over': { one: 'Retour à l’accueil dans {n} seconde.', other: 'Retour à l’accueil dans {n} secondes.' },
  'kiosk.done': 'Terminé',
  'kiosk.stop': 'Arrêter de jouer',
  'kiosk.away': 'La connexion est perdue.',
  'kiosk.away.note': 'Le jeu revient de lui-même dans un instant.',
  'kiosk.pin': 'Code PIN de l’exploitant',
  'kiosk.pin.typed': { one: '{n} chiffre saisi', other: '{n} chiffres saisis' },
  'kiosk.pin.erase': 'Effacer un chiffre',
  'kiosk.pin.leave': 'Quitter la borne',
  'kiosk.pin.wait': 'Trop d’essais. Attendez avant le prochain.',
}

const es: KioskCatalogue = {
  'kiosk.touch': 'Toca para jugar',
  'kiosk.lead': '¿Qué se esconde aquí?',
  'kiosk.still': '¿Sigues ahí?',
  'kiosk.stay': 'Sí, sigo jugando',
  'kiosk.over': { one: 'Vuelta al inicio en {n} segundo.', other: 'Vuelta al inicio en {n} segundos.' },
  'kiosk.done': 'Listo',
  'kiosk.stop': 'Dejar de jugar',
  'kiosk.away': 'Se ha perdido la conexión.',
  'kiosk.away.note': 'El juego volverá solo en un momento.',
  'kiosk.pin': 'PIN del operador',
  'kiosk.pin.typed': { one: '{n} cifra escrita', other: '{n} cifras escritas' },
  'kiosk.pin.erase': 'Borrar una cifra',
  'kiosk.pin.leave': 'Salir del quiosco',
  'kiosk.pin.wait': 'Demasiados intentos. Espera antes del siguiente.',
}

const de: KioskCatalogue = {
  'kiosk.touch': 'Zum Spielen berühren',
  'kiosk.lead': 'Was versteckt sich hier?',
  'kiosk.still': 'Noch da?',
  'kiosk.stay': 'Ja, ich spiele weiter',
  'kiosk.over': { one: 'Zurück zum Anfang in {n} Sekunde.', other: 'Zurück zum Anfang in {n} Sekunden.' },
  'kiosk.done': 'Fertig',
  'kiosk.stop': 'Spiel beenden',
  'kiosk.away': 'Die Verbindung ist weg.',
  'kiosk.away.note': 'Das Spiel kommt gleich von selbst zurück.',
  'kiosk.pin': 'PIN des Betreibers',
  'kiosk.pin.typed': { one: '{n} Ziffer getippt', other: '{n} Ziffern getippt' },
  'kiosk.pin.erase': 'Ziffer löschen',
  'kiosk.pin.leave': 'Kiosk verlassen',
  'kiosk.pin.wait': 'Zu viele Versuche. Warte bis zum nächsten.',
}

const it: KioskCatalogue = {
  'kiosk.touch': 'Tocca per giocare',
  'kiosk.lead': 'Che cosa si nasconde qui?',
  'kiosk.still': 'Ci sei ancora?',
  'kiosk.stay': 'Sì, continuo',
  'kiosk.over': { one: 'Si ricomincia tra {n} secondo.', other: 'Si ricomincia tra {n} secondi.' },
  'kiosk.done': 'Fatto',
  'kiosk.stop': 'Smetti di giocare',
  'kiosk.away': 'La connessione è persa.',
  'kiosk.away.note': 'Il gioco torna da solo tra un attimo.',
  'kiosk.pin': 'PIN del gestore',
  'kiosk.pin.typed': { one: '{n} cifra digitata', other: '{n} cifre digitate' },
  'kiosk.pin.erase': 'Cancella una cifra',
  'kiosk.pin.leave': 'Esci dal chiosco',
  'kiosk.pin.wait': 'Troppi tentativi. Aspetta prima del prossimo.',
}

const pt: KioskCatalogue = {
  'kiosk.touch': 'Toque para jogar',
  'kiosk.lead': 'O que se esconde aqui?',
  'kiosk.still': 'Ainda aí?',
  'kiosk.stay': 'Sim, continuo',
  'kiosk.over': { one: 'Volta ao início em {n} segundo.', other: 'Volta ao início em {n} segundos.' },
  'kiosk.done': 'Pronto',
  'kiosk.stop': 'Parar de jogar',
  'kiosk.away': 'A ligação perdeu-se.',
  'kiosk.away.note': 'O jogo volta sozinho dentro de instantes.',
  'kiosk.pin': 'PIN do operador',
  'kiosk.pin.typed': { one: '{n} dígito escrito', other: '{n} dígitos escritos' },
  'kiosk.pin.erase': 'Apagar um dígito',
  'kiosk.pin.leave': 'Sair do quiosque',
  'kiosk.pin.wait': 'Demasiadas tentativas. Espere antes da próxima.',
}

const nl: KioskCatalogue = {
  'kiosk.touch': 'Raak aan om te spelen',
  'kiosk.lead': 'Wat verstopt zich hier?',
  'kiosk.still': 'Ben je er nog?',
  'kiosk.stay': 'Ja, ik speel verder',
  'kiosk.over': {
    one: 'Over {n} seconde begint dit scherm opnieuw.',
    other: 'Over {n} seconden begint dit scherm opnieuw.',
  },
  'kiosk.done': 'Klaar',
  'kiosk.stop': 'Stoppen met spelen',
  'kiosk.away': 'De verbinding is weg.',
  'kiosk.away.note': 'Het spel komt zo vanzelf terug.',
  'kiosk.pin': 'Pincode van de beheerder',
  'kiosk.pin.typed': { one: '{n} cijfer getypt', other: '{n} cijfers getypt' },
  'kiosk.pin.erase': 'Cijfer wissen',
  'kiosk.pin.leave': 'Kiosk verlaten',
  'kiosk.pin.wait': 'Te veel pogingen. Wacht even met de volgende.',
}

/** The sentences of the kiosk in each language. */
export const KIOSK_WORDS: Readonly<Record<UiLanguage, KioskCatalogue>> = { en, fr, es, de, it, pt, nl }

const writers = new Map<UiLanguage, ReturnType<typeof createWriter>>()

const writerOf = (language: UiLanguage) => {
  const writer = writers.get(language) ?? createWriter(language, KIOSK_WORDS[language])
  writers.set(language, writer)
  return writer
}

/** Writes a sentence of the kiosk in a language. */
export const sayInKiosk = <K extends KioskKey>(
  language: UiLanguage,
  key: K,
  ...fillings: FillingsOf<(typeof en)[K]>
): string => writerOf(language)(key, ...(fillings as [Record<string, number>]))
