import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, loadConfig } from '../config.ts'
import { UserError } from '../domain/errors.ts'
import type { Database } from '../store/database.ts'
import { openDatabase } from '../store/open.ts'

/** Opens the store of a configuration for one command, beside the server that may be running, and closes it after. */
export async function withStore<T>(
  configPath: string | undefined,
  work: (db: Database, config: Config) => Promise<T>,
  { create = false }: { /** Makes the store when there is none. */ create?: boolean } = {},
): Promise<T> {
  const config = loadConfig(configPath)
  if (!create && !config.databaseUrl && !existsSync(join(config.dataDir, 'prunella.db'))) {
    throw new UserError(
      `There is no store in ${config.dataDir}. Start the server once with \`prunella up\`, or name its configuration with --config.`,
    )
  }
  const db = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl })
  try {
    return await work(db, config)
  } finally {
    await db.close()
  }
}
