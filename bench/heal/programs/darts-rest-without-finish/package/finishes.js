'use strict'

/** Ways to end a leg with the last dart in a double: rest -> the darts, first to last. Common ones only. */
const FINISHES = {
  170: ['T20', 'T20', 'Bull'],
  167: ['T20', 'T19', 'Bull'],
  121: ['T20', 'T11', 'D14'],
  100: ['T20', 'D20'],
  60: ['20', 'D20'],
  40: ['D20'],
  32: ['D16'],
  16: ['D8'],
  2: ['D1'],
}

module.exports = { FINISHES }
