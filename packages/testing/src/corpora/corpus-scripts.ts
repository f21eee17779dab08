import type { CorpusRow } from './corpus-row.ts'

export const JAPANESE: readonly CorpusRow[] = [
  ['カメラ', 'かめら', 'correct'],
  ['カメラ', 'ｶﾒﾗ', 'correct'],
  ['カメラ', 'カメロ', 'almost'],
  ['ガラス', 'ｶﾞﾗｽ', 'correct'],
  ['ガラス', 'カラス', 'wrong', 'カラス'],
  ['はな', 'ばな', 'wrong'],
  ['パン', 'バン', 'wrong'],
  ['猫', '犬', 'wrong'],
  ['猫', '猫', 'correct'],
  ['東京タワー', '東京 タワー', 'correct'],
  ['東京タワー', '東京タワ', 'correct'],
  ['ロボット１２', 'ロボット12', 'correct'],
  ['ロボット１２', 'ロボット13', 'wrong'],
]

export const GREEK: readonly CorpusRow[] = [
  ['ελέφαντας', 'ΕΛΕΦΑΝΤΑΣ', 'correct'],
  ['ελέφαντας', 'ελεφαντας', 'correct'],
  ['ελέφαντας', 'ελέφατνας', 'correct'],
  ['ήλιος', 'ηλιος', 'correct'],
  ['ήλιος', 'ηλοις', 'correct'],
  ['γάτα', 'γάλα', 'wrong', 'γάλα'],
  ['γάτα', 'γάλα', 'correct'],
]

export const RUSSIAN: readonly CorpusRow[] = [
  ['ёж', 'еж', 'correct'],
  ['ёж', 'ЁЖ', 'correct'],
  ['слон', 'СЛОН', 'correct'],
  ['слон', 'стон', 'correct'],
  ['чайка', 'чайка', 'correct'],
  ['чайка', 'чаика', 'correct'],
  ['мой', 'мои', 'correct'],
  ['мой', 'мои', 'wrong', 'мои'],
  ['за́мок', 'замок', 'correct'],
  ['крокодил', 'крокадил', 'correct'],
  ['кот', 'кит', 'wrong', 'кит'],
]

export const HINDI: readonly CorpusRow[] = [
  ['हाथी', 'हाथी', 'correct'],
  ['हाथी', 'हाथि', 'almost'],
  ['हाथी', 'हथ', 'wrong'],
  ['दिन', 'दीन', 'almost'],
  ['दिन', 'दीन', 'wrong', 'दीन'],
  ['दिन', 'दन', 'almost'],
  ['कल', 'काल', 'wrong'],
  ['ज़ेब्रा', 'ज़ेब्रा', 'correct'],
  ['तोता', 'ताता', 'almost'],
]

export const OTHER: readonly CorpusRow[] = [
  ['th:ช้าง', 'ช้าง', 'correct'],
  ['th:ช้าง', 'ช่าง', 'wrong', 'th:ช่าง'],
  ['ar:فيل', 'فيل', 'correct'],
  ['ar:فيل', 'فـيـل', 'correct'],
  ['ko:고양이', '고양이', 'correct'],
  ['ko:고양이', '고양이 한마리', 'wrong'],
  ['zh:大熊猫', '大熊猫', 'correct'],
  ['zh:大熊猫', '小熊猫', 'wrong', 'zh:小熊猫'],
  ['pl:żółw', 'zolw', 'correct'],
  ['tr:ıspanak', 'ispanak', 'correct'],
  ['tr:İstanbul', 'istanbul', 'correct'],
  ['da:Ærø', 'aero', 'correct'],
  ['is:þórr', 'thorr', 'correct'],
  ['vi:Đà Nẵng', 'da nang', 'correct'],
  ['und:Los Angeles', 'angeles', 'correct'],
  ['und:Müller', 'mueller', 'correct'],
  ['und:the wolf', 'wolves', 'correct'],
]
