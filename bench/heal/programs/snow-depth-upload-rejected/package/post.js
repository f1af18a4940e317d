'use strict'

const { EventEmitter } = require('node:events')
const { batches } = require('./batches')

/**
 * Sends depths of snow in batches to the avalanche service. Emits
 * - 'sent' with how many readings arrived,
 * - 'lost' with the readings of a batch that did not, and the error.
 *
 * The post itself never fails: whoever adds a reading does not wait for it.
 */
class SnowPost extends EventEmitter {
  /**
   * @param {(readings: object[]) => Promise<void>} upload
   * @param {object} [options]
   * @param {number} [options.size] readings of a batch
   */
  constructor(upload, { size = 3 } = {}) {
    super()
    this.upload = upload
    this.size = size
    this.readings = []
    this.sentCount = 0
  }

  /** Keeps a reading; a full batch is sent at once. */
  add(station, centimetres) {
    this.readings.push({ station, centimetres })
    if (this.readings.length < this.size) return
    const batch = this.readings.splice(0)
    this.send(batch)
  }

  /** Sends what is left. */
  async close() {
    for (const batch of batches(this.readings.splice(0), this.size)) {
      await this.send(batch).catch((error) => this.emit('lost', batch, error))
    }
    this.emit('closed', this.sentCount)
  }

  async send(batch) {
    await this.upload(batch)
    this.sentCount += batch.length
    this.emit('sent', batch.length)
  }
}

module.exports = { SnowPost }
