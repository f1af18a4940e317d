import type { Row } from '../report.ts'
import { measureAccuracy } from './accuracy.ts'
import { measureSpeed } from './speed.ts'

/** Grouping of log lines. How well is measured only where the folder that PRUNELLA_DATA names holds labelled logs. */
export async function measureLines(dataDir = process.env.PRUNELLA_DATA): Promise<Row[]> {
  return [...(dataDir === undefined ? [] : measureAccuracy(dataDir)), ...measureSpeed(dataDir)]
}
