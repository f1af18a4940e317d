const { Readable } = require('node:stream')
const { collect } = require('event-lines')

const chunks = [
  ': hello\n\nevent: word\nid: 7\ndata: {"word":"He', 'llo"}\n\n', 'data: [DONE]\r', '\ndata: now \n\n', 'data: 0\n\n', 'data: null\n\n', 'event: x\n\n', 'data:\n\n',
  'data: {\ndata: "a": 1}\n\ndata: "end"',
]
collect(Readable.from(chunks)).then((events) => {
  console.log(`RESULT ${JSON.stringify(events)}`)
})
