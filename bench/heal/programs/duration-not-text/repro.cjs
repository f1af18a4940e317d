const { parse } = require('duration-ms')
const settings = { timeout: '1m 30s' }
console.log(parse(settings.timeout), parse(settings.delay))
