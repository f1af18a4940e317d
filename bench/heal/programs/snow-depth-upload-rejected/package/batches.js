'use strict'

/** Pieces of a list that are no longer than `size`. */
function* batches(list, size) {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}

/** A line for the log of the station. */
function describe(batch) {
  return batch.map(({ station, centimetres }) => `${station} ${centimetres} cm`).join(', ')
}

module.exports = { batches, describe }
