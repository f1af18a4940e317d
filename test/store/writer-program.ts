import { openDatabase } from '../../src/store/open.ts'
import { setSetting } from '../../src/store/settings.ts'

/** Commits rows as fast as it can, some alone and some at once, and prints each key only after its commit. */
const { dataDir, name }: { dataDir: string; name: string } = JSON.parse(process.argv[2]!)
const db = await openDatabase({ dataDir })

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const keys = [0, 1, 2].map((part) => `${name}:${writer}:${n}:${part}`)
    await db.transaction(async (tx) => {
      for (const key of keys) await setSetting(tx, key, 'x'.repeat(500), 0)
    })
    process.stdout.write(`${keys.join('\n')}\n`)
  }
}
await Promise.all([write(1), write(2)])
