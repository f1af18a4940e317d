// chrono-strict-option: throws with chrono-node@1.4.7, answers with chrono-node@1.4.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const chrono = require('chrono-node')
const ref = new Date(2020, 6, 12, 12)
show(['2016-05-14', 'tomorrow', '5 May'].map((text) => chrono.strict.parse(text, ref).map((found) => [found.index, found.text, found.start.get('year'), found.start.get('month'), found.start.get('day')])))
