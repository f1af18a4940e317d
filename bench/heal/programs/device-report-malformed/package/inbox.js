import { EventEmitter } from 'node:events'

/**
 * Takes the reports of devices in, as they come from the message bus.
 *
 * What cannot be used is not lost: it is counted, kept in `refused` with a reason (`malformed`, `no device` or `old`) and
 * emitted as 'refused'. What can be used is emitted as 'report'.
 */
export class DeviceInbox extends EventEmitter {
  /** @param {{ keep?: number }} [options] how many refused reports are kept */
  constructor({ keep = 100 } = {}) {
    super()
    this.keep = keep
    this.refused = []
    this.counts = { taken: 0, refused: 0 }
    this.latest = new Map()
  }

  /**
   * @param {string} topic
   * @param {Buffer} payload
   * @returns {boolean} whether the report was taken
   */
  receive(topic, payload) {
    const text = payload.toString('utf8')
    const report = JSON.parse(text)
    if (typeof report?.device !== 'string') return this.refuse(topic, text, 'no device')

    const last = this.latest.get(report.device)
    if (last !== undefined && report.seq <= last.seq) return this.refuse(topic, text, 'old')
    this.latest.set(report.device, report)
    this.counts.taken++
    this.emit('report', report, topic)
    return true
  }

  /** The last that was heard of each device, by name. */
  state() {
    return [...this.latest.values()]
      .sort((a, b) => (a.device < b.device ? -1 : 1))
      .map(({ device, seq, battery }) => `${device} #${seq}${battery < 15 ? ' low battery' : ''}`)
  }

  refuse(topic, text, reason) {
    this.counts.refused++
    this.refused.push({ topic, text, reason })
    if (this.refused.length > this.keep) this.refused.shift()
    this.emit('refused', reason, topic)
    return false
  }
}
