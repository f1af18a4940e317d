'use strict'

/** What a sensor said: `{ id, status: 'ok', value, unit }`. */
function ok(sensor, value) {
  return { id: sensor.id, status: 'ok', value, unit: sensor.unit }
}

/** What is wrong with a sensor: `{ id, status: 'fault', message }`. */
function fault(sensor, error) {
  return { id: sensor.id, status: 'fault', message: error.message }
}

module.exports = { ok, fault }
