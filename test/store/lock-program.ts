import { messageOf } from '../../src/domain/errors.ts'
import { lockDataDir } from '../../src/store/data-dir-lock.ts'

/** Takes the lock of a data directory and keeps it until it is killed. */
const { dataDir }: { dataDir: string } = JSON.parse(process.argv[2]!)
try {
  await lockDataDir(dataDir, Date.now())
  console.log('held')
  setInterval(() => {}, 60_000)
} catch (error) {
  console.log(`refused ${messageOf(error)}`)
}
