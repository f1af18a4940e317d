const { parse } = require('duration-ms')
const show = (value) => (Number.isNaN(value) ? 'NaN' : value)
console.log(`RESULT ${JSON.stringify([undefined, null, '1m 30s', 7, 'soon', ''].map((text) => show(parse(text)) ?? 'none'))}`)
