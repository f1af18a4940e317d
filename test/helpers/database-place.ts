import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { OpenOptions } from '../../src/store/open.ts'

/** Where an empty store can be made. */
export interface Place extends Pick<OpenOptions, 'dataDir' | 'databaseUrl'> {
  remove(): Promise<void>
}

/** A folder of its own, with an empty store that needs no migration. */
export async function openSqlitePlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'prunella-test-'))
  copyFileSync(inject('migratedStore'), join(dataDir, 'prunella.db'))
  return { dataDir, remove: async () => rmSync(dataDir, { recursive: true, force: true }) }
}

let schemas = 0

/** A schema of its own on the server. */
export async function openPostgresPlace(serverUrl: string): Promise<Place> {
  schemas += 1
  const schema = `test_${process.pid}_${schemas}_${process.hrtime.bigint().toString(36)}`
  await onServer(serverUrl, `create schema ${schema}`)
  const url = new URL(serverUrl)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return {
    dataDir: tmpdir(),
    databaseUrl: url.href,
    remove: () => onServer(serverUrl, `drop schema ${schema} cascade`),
  }
}

async function onServer(serverUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
