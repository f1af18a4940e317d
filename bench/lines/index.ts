/** The measures of log lines alone: `npm run bench:lines`. */
import { readableRows } from '../report.ts'
import { measureLines } from './measure.ts'

process.stdout.write(readableRows(await measureLines()))
