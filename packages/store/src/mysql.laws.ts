import { storeLaws } from './laws.ts'
import { openTryStore } from './try-mysql.ts'

storeLaws('MySQL', openTryStore)
