import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from './csv.ts'

/** Log lines of one system without their headers, and the template that people gave to each. */
export interface LabelledLines {
  system: string
  lines: string[]
  labels: string[]
}

/** Rules were looked for on these. */
export const TUNED_ON = ['Apache', 'HPC', 'Hadoop', 'Spark'] as const
/** These were kept aside until the rules for the others stood: GA was 98.7 % and FGA 91.7 % on them then. Looked at since. */
export const KEPT_ASIDE = ['BGL', 'HDFS', 'Windows', 'Zookeeper'] as const

export function readLoghub(dataDir: string, system: string): LabelledLines {
  const path = join(dataDir, 'loghub', system, `${system}_2k.log_structured.csv`)
  const [header = [], ...records] = parseCsv(readFileSync(path, 'utf8'))
  const content = header.indexOf('Content')
  const label = header.indexOf('EventId')
  const labelled = records.filter((record) => record[label])
  return { system, lines: labelled.map((r) => r[content]!), labels: labelled.map((r) => r[label]!) }
}
