import { fold } from '@pd/core'
import type { UiLanguage } from '@pd/languages'
import type { PackContents } from '@pd/store'
import { escapeXml } from '../xlsx/write-xlsx.ts'
import { answersOf } from './answers-of.ts'
import type { ExportTools } from './choose-file.ts'
import type { PackExport } from './export-pack.ts'
import { type ExportedPicture, exportItems, slugOf, standardName } from './exported-items.ts'
import { writeCredits, writeLicences } from './write-credits.ts'
import { zipOf } from './zip.ts'

const QUESTION: Readonly<Record<UiLanguage, string>> = {
  en: 'What does the picture show?',
  fr: 'Que montre l’image ?',
  es: '¿Qué muestra la imagen?',
  de: 'Was zeigt das Bild?',
  it: 'Che cosa mostra l’immagine?',
  pt: 'O que a imagem mostra?',
  nl: 'Wat is er op de afbeelding te zien?',
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const IMS = 'http://www.imsglobal.org/xsd'
const INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
const QTI = `xmlns="${IMS}/imsqti_v2p1" ${INSTANCE} xsi:schemaLocation="${IMS}/imsqti_v2p1 ${IMS}/qti/qtiv2p1/imsqti_v2p1.xsd"`
const MANIFEST = `xmlns="${IMS}/imscp_v1p1" ${INSTANCE} xsi:schemaLocation="${IMS}/imscp_v1p1 ${IMS}/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"`

/** A question: neither its names nor those of its files say the answer. */
type Question = { readonly number: string; readonly picture: string; readonly shown: ExportedPicture }

const writeItem = ({ number, picture, shown }: Question, language: UiLanguage): string => {
  const [right = '', ...others] = answersOf(shown.item, language)
  const entry = (text: string) => `<mapEntry mapKey="${escapeXml(text)}" mappedValue="1" caseSensitive="false"/>`
  const question = escapeXml(QUESTION[language])
  return `${XML}<assessmentItem ${QTI} identifier="item-${number}" title="${Number(number)}" adaptive="false" timeDependent="false" xml:lang="${language}">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"><correctResponse><value>${escapeXml(right)}</value></correctResponse><mapping defaultValue="0">${[right, ...others].map(entry).join('')}</mapping></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<itemBody><p><img src="../${picture}" alt="${question}"/></p><p>${question} <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="40"/></p></itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
</assessmentItem>
`
}

const writeTest = (questions: readonly Question[], title: string): string => {
  const refs = questions.map(
    ({ number }) => `<assessmentItemRef identifier="item-${number}" href="items/${number}.xml"/>`,
  )
  return `${XML}<assessmentTest ${QTI} identifier="test" title="${escapeXml(title)}">
<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual"><assessmentSection identifier="section" title="${escapeXml(title)}" visible="true">
${refs.join('\n')}
</assessmentSection></testPart>
</assessmentTest>
`
}

const writeManifest = (questions: readonly Question[]): string => {
  const items = questions.map(
    ({ number, picture }) =>
      `<resource identifier="item-${number}" type="imsqti_item_xmlv2p1" href="items/${number}.xml"><file href="items/${number}.xml"/><file href="${picture}"/></resource>`,
  )
  const needs = questions.map(({ number }) => `<dependency identifierref="item-${number}"/>`)
  return `${XML}<manifest ${MANIFEST} identifier="pack">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
<organizations/>
<resources>
<resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>${needs.join('')}</resource>
${items.join('\n')}
<resource identifier="credits" type="webcontent" href="CREDITS.md"><file href="CREDITS.md"/><file href="LICENSES.txt"/></resource>
</resources>
</manifest>
`
}

const isNamed = ({ item }: ExportedPicture): boolean => fold(standardName(item)) !== ''

/**
 * A pack as a test for learning platforms (IMS QTI 2.1): a question to type into for each picture that has a name, in a language, with every right answer
 * mapped. Neither titles nor files give an answer away. The same pack makes the same bytes.
 */
export const exportQti = async (
  contents: PackContents,
  language: UiLanguage,
  tools: ExportTools,
): Promise<PackExport> => {
  const { pack, items } = contents
  const exported = await exportItems(items, tools)
  const pictures = exported.pictures.filter(isNamed)
  const questions = pictures.map((shown, at): Question => {
    const number = String(at + 1).padStart(3, '0')
    return { number, picture: `pictures/${number}.${shown.chosen.extension}`, shown }
  })
  const title = pack.titles[language] ?? pack.titles.en ?? Object.values(pack.titles)[0] ?? ''
  const rows = questions.map(({ picture, shown }) => ({ file: picture, item: shown.item }))
  const text = (name: string, content: string) => ({ name, content: Buffer.from(content) })
  const entries = [
    text('imsmanifest.xml', writeManifest(questions)),
    text('test.xml', writeTest(questions, title)),
    ...questions.map((question) => text(`items/${question.number}.xml`, writeItem(question, language))),
    text('CREDITS.md', writeCredits(pack, rows)),
    text('LICENSES.txt', writeLicences(pack, rows)),
    ...questions.map(({ picture, shown }) => ({ name: picture, content: shown.chosen.read })),
  ]
  return {
    fileName: `${slugOf(title) || 'pack'}-qti.zip`,
    pictures: pictures.length,
    originals: pictures.filter(({ chosen }) => chosen.isOriginal).length,
    missing: exported.missing,
    open: () => zipOf(entries),
  }
}
