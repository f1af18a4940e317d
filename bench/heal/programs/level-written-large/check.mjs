import { Filter } from 'level-filter'
const filter = new Filter('INFO')
console.log(`RESULT ${JSON.stringify(['debug', 'WARN', 'Error', 'DEBUG'].map((level) => filter.passes(level)))}`)
