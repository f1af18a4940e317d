'use strict'

/** General MIDI notes of the drums. */
const KIT = { kick: 36, snare: 38, hat: 42, clap: 39, tom: 45 }

/** How loud a letter of a track is: `x` is struck, `X` accented, `o` a ghost note. A dot is a rest. */
const VELOCITIES = { x: 96, X: 127, o: 40 }

module.exports = { KIT, VELOCITIES }
