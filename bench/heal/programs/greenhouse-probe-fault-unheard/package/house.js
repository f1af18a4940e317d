export { Probe, Valve } from './devices.js'

/** Waters the beds of a glass house: a valve is open while its probe reads less than `dry`. */
export class GlassHouse {
  constructor({ dry = 30 } = {}) {
    this.dry = dry
    this.probes = []
    this.valves = new Map()
    this.values = new Map()
    /** What the gardener has to look at, newest last. */
    this.faults = []
    this.turns = 0
  }

  add(probe, valve) {
    probe.on('value', (value) => this.water(probe.bed, value))
    this.probes.push(probe)

    valve.on('turned', () => this.turns++)
    valve.on('error', (error) => this.fault(valve, error))
    this.valves.set(valve.bed, valve)
    return this
  }

  round() {
    for (const probe of this.probes) probe.poll()
  }

  water(bed, value) {
    this.values.set(bed, value)
    this.valves.get(bed).turn(value < this.dry)
  }

  fault(device, error) {
    this.faults.push(`${device.name}: ${error.message}`)
  }

  report() {
    const beds = [...this.valves.values()].map(({ bed, isOpen }) => {
      return `${bed} ${this.values.get(bed) ?? '?'} % ${isOpen ? 'open' : 'closed'}`
    })
    return { beds, faults: [...this.faults], turns: this.turns }
  }
}
