/** What is used of `node:sqlite`, and of the package of the same interface that stands in for it before Node 22.13. */
export interface SqliteConnection {
  exec(text: string): void
  prepare(text: string): SqliteStatement
  close(): void
}

export interface SqliteStatement {
  all(...params: readonly (string | number | bigint | null)[]): unknown[]
}

interface SqliteModule {
  DatabaseSync: new (file: string) => SqliteConnection
}

export async function loadSqlite(): Promise<SqliteModule> {
  return builtinSqlite() ?? (await import('@photostructure/sqlite'))
}

/** Loading it prints an ExperimentalWarning on Node 22 and 24, which is no news to who runs the program. */
function builtinSqlite(): SqliteModule | undefined {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return process.getBuiltinModule('node:sqlite') as SqliteModule | undefined
  } finally {
    process.emitWarning = emitWarning
  }
}
