'use strict'

const { numberOf, nameOf } = require('./names')

/**
 * Messages of three bytes for a synthesizer, from events such as
 *
 *   { type: 'on', note: 60, velocity: 90 }
 *   { type: 'off', name: 'F#3', channel: 2 }
 *
 * Notes are numbers from 0 to 127 or names; 60 is C4.
 */
function toBytes (event) {
  const note = event.note || numberOf(event.name)
  if (!(note >= 0 && note <= 127)) throw new RangeError(`there is no note ${note}`)
  const velocity = event.velocity === undefined ? 64 : event.velocity
  const status = event.type === 'on' ? 0x90 : 0x80
  return [status | (event.channel || 0), note, velocity]
}

function fromBytes ([status, note, velocity]) {
  const kind = status & 0xf0
  if (kind !== 0x90 && kind !== 0x80) return null
  // Many keyboards send a note with velocity 0 when it ends.
  const type = kind === 0x90 && velocity > 0 ? 'on' : 'off'
  return { type, note, name: nameOf(note), velocity, channel: status & 0x0f }
}

function transpose (events, semitones) {
  return events.map((event) => {
    const { name, ...rest } = event
    return { ...rest, note: (event.note ?? numberOf(name)) + semitones }
  })
}

module.exports = { toBytes, fromBytes, transpose }
