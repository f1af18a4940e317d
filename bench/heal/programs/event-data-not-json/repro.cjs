const { Readable } = require('node:stream')
const { collect } = require('event-lines')

collect(Readable.from(['data: {"word":"He', 'llo"}\n\n', 'data: [DONE]\n\n'])).then((events) => console.log(events))
