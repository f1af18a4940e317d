'use strict'

const { ok, fault } = require('./reading')

/**
 * Sensors of a weather mast, each with a driver. Drivers are of many makers and throw whatever they like where the line is cut or
 * the sensor is frozen.
 *
 * @typedef {{ id: string, unit: string, driver: { read(): number } }} Sensor
 */
class Rack {
  /** @param {Sensor[]} sensors */
  constructor(sensors) {
    this.sensors = sensors
    this.faults = new Map()
  }

  /** Reads one sensor, for whoever is up the mast with a spanner. */
  probe(id) {
    const sensor = this.sensors.find((one) => one.id === id)
    if (!sensor) throw new RangeError(`There is no sensor ${id}`)
    try {
      return ok(sensor, sensor.driver.read())
    } catch (error) {
      this.count(id)
      return fault(sensor, error)
    }
  }

  /** Reads all of them, in their order. There is one reading for each sensor. */
  readAll() {
    return this.sensors.map((sensor) => {
      const value = sensor.driver.read()
      return ok(sensor, value)
    })
  }

  /** The line that is sent to the office: `wind=4.2m/s air=?` */
  telegram() {
    return this.readAll()
      .map((reading) => `${reading.id}=${reading.status === 'ok' ? reading.value + reading.unit : '?'}`)
      .join(' ')
  }

  /** Sensors that failed three times or more, worst first. */
  worst() {
    return [...this.faults]
      .filter(([, count]) => count >= 3)
      .sort((a, b) => b[1] - a[1])
      .map(([id]) => id)
  }

  count(id) {
    this.faults.set(id, (this.faults.get(id) || 0) + 1)
  }
}

module.exports = { Rack }
