const { decode, decodeAll } = require('wire-frames')

const result = []
const note = (err, value, rest) => {
  if (err) result.push([err instanceof Error && err.name === 'Error', err.frames ? err.frames.length : null])
  else result.push([value, rest ? rest.length : null])
}
decode(Buffer.from([9, 0, 1, 65]), note)
decode(Buffer.from([9, 0, 1]), note)
decode(Buffer.from([0, 0, 0]), note)
decode(Buffer.from([1, 0, 3, 0, 0, 0]), note)
decode(Buffer.from([2, 0, 2, 104, 105, 3]), note)
decodeAll(Buffer.from([1, 0, 2, 0, 7, 3, 0, 0]), note)
decodeAll(Buffer.from([3, 0, 0, 8, 0, 0]), note)
decodeAll(Buffer.from([3, 0]), note)
console.log('RESULT ' + JSON.stringify(result))
