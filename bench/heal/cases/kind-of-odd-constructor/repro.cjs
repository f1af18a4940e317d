// kind-of-odd-constructor: throws with kind-of@5.0.1, answers with kind-of@5.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const kindOf = require('kind-of')
function* numbers() {}
const handler = Object.assign(() => {}, { constructor: { kind: 'handler' } })
show([kindOf(null), kindOf(numbers), kindOf(() => {}), kindOf(handler)])
