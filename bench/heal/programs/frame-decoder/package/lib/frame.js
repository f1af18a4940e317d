'use strict'

const TYPES = ['data', 'ping', 'pong', 'close']

/**
 * The frame at an offset: a byte of type, a byte of length, the payload.
 * A length of 254 says that the length follows in two bytes, 255 in four.
 *
 * @returns {?{ type: string, payload: Buffer, end: number }} null while bytes of it are missing
 */
function readFrame (buffer, offset) {
  if (buffer.length - offset < 2) return null
  const type = TYPES[buffer[offset] & 3]
  let length = buffer[offset + 1]
  let start = offset + 2
  if (length === 254) {
    length = buffer.readUInt16BE(start)
    start += 2
  } else if (length === 255) {
    length = buffer.readUInt32BE(start)
    start += 4
  }
  const end = start + length
  if (buffer.length < end) return null
  return { type, payload: buffer.slice(start, end), end }
}

/** The bytes of a frame. */
function writeFrame (type, payload) {
  const isShort = payload.length < 254
  const isMiddle = payload.length < 65536
  const head = Buffer.alloc(isShort ? 2 : isMiddle ? 4 : 6)
  head[0] = TYPES.indexOf(type)
  if (isShort) {
    head[1] = payload.length
  } else if (isMiddle) {
    head[1] = 254
    head.writeUInt16BE(payload.length, 2)
  } else {
    head[1] = 255
    head.writeUInt32BE(payload.length, 2)
  }
  return Buffer.concat([head, payload])
}

module.exports = { readFrame, writeFrame }
