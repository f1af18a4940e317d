// fast-copy-constructor-property: throws with fast-copy@2.1.1, answers with fast-copy@2.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { default: copy } = require('fast-copy')
const event = { constructor: 'builder', tags: ['a', 'b'] }
const copied = copy(event)
show([copied, copied.tags === event.tags])
