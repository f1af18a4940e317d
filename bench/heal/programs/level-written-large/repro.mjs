import { Filter } from 'level-filter'
const filter = new Filter('INFO')
console.log(['debug', 'WARN', 'error'].filter((level) => filter.passes(level)))
