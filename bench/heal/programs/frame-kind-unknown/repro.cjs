const { decodeAll } = require('wire-frames')

const bytes = Buffer.from([1, 0, 2, 0, 7, 9, 0, 1, 65])
decodeAll(bytes, (err, frames) => {
  if (err) return console.log('Stopped after ' + err.frames.length + ' frame(s).')
  console.log(frames.length + ' frame(s).')
})
