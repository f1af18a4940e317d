const { Decoder } = require('frame-decoder')
const { readFrame, writeFrame } = require('frame-decoder/lib/frame')

const inPieces = (bytes, size) => {
  const frames = []
  const decoder = new Decoder().on('frame', ({ type, payload }) => frames.push([type, payload.length]))
  try {
    for (let at = 0; at < bytes.length; at += size) decoder.write(bytes.slice(at, at + size))
  } catch (error) {
    return error.name
  }
  return { frames, pending: decoder.pending }
}
const middle = writeFrame('data', Buffer.alloc(300, 1))
const long = writeFrame('close', Buffer.alloc(70000, 2))
console.log('RESULT ' + JSON.stringify({
  middle: inPieces(middle, 3),
  bytes: inPieces(Buffer.concat([writeFrame('ping', Buffer.from('a')), middle]), 1),
  whole: inPieces(Buffer.concat([middle, long]), 1 << 20),
  headOnly: readFrame(Buffer.from([0, 254, 1]), 0),
  none: readFrame(Buffer.alloc(0), 0)
}))
