import { storeContract } from '@pd/testing/store/store.contract'
import { openTestStore } from '@pd/testing/store/test-database'

storeContract('MySQL', openTestStore)
