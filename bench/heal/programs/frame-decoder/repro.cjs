const { Decoder } = require('frame-decoder')

const decoder = new Decoder()
decoder.on('frame', ({ type, payload }) => console.log(type, payload.length))
decoder.write(Buffer.from([1, 1, 7]))
// A long frame whose head comes in two pieces.
decoder.write(Buffer.from([0, 254, 1]))
console.log('pending', decoder.pending)
