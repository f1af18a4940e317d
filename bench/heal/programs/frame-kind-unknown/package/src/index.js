var kinds = require('./kinds')

exports.decode = decode
exports.decodeAll = decodeAll

/**
 * Decodes one frame: a byte for the kind, two for the length, then the body.
 * Calls back with (err, frame, rest).
 */
function decode (buf, cb) {
  if (buf.length < 3) return cb(new Error('Frame is too short'))

  var kind = kinds[buf[0]]
  var length = buf.readUInt16BE(1)
  if (buf.length < length + 3) return cb(new Error('Frame is cut off'))
  if (kind.size !== null && kind.size !== length) return cb(new Error('Bad length for ' + kind.name))

  var frame = kind.read(buf.slice(3, 3 + length))
  frame.kind = kind.name
  cb(null, frame, buf.slice(3 + length))
}

/** Decodes frames until the bytes are used up; the first bad one ends it. */
function decodeAll (buf, cb) {
  var frames = []
  ;(function next (rest) {
    if (rest.length === 0) return cb(null, frames)
    decode(rest, function (err, frame, left) {
      if (err) {
        err.frames = frames
        return cb(err)
      }
      frames.push(frame)
      next(left)
    })
  })(buf)
}
