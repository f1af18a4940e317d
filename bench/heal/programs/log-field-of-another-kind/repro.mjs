import { createLogger } from 'logfmt-line'
const log = createLogger((line) => process.stdout.write(line), { pid: 7 })
log.info('job done', { job: 'resize', tags: ['a', 'b c'] })
