import { mkdirSync } from 'node:fs'
import { messageOf, UserError } from '../domain/errors.ts'

/** Makes the folder unless it is there. What is in it is for its owner alone. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new UserError(`data_dir ${dataDir} cannot be made: ${messageOf(error)}.`, { cause: error })
  }
}
