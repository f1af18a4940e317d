'use strict'

/** Seconds of 'h:mm:ss'. */
exports.seconds = function seconds(text) {
  const [hours, minutes, rest] = text.split(':').map(Number)
  return hours * 3600 + minutes * 60 + rest
}

/** 'h:mm:ss' of seconds. */
exports.clock = function clock(total) {
  const rounded = Math.round(total)
  const two = (number) => String(number).padStart(2, '0')
  return `${Math.floor(rounded / 3600)}:${two(Math.floor(rounded / 60) % 60)}:${two(rounded % 60)}`
}
