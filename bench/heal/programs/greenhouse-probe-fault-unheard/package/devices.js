import { EventEmitter } from 'node:events'

/** A probe of a bed. Emits 'value' with per cent of moisture, 'error' when it cannot be read. */
export class Probe extends EventEmitter {
  constructor(bed, read) {
    super()
    this.name = `probe ${bed}`
    this.bed = bed
    this.read = read
  }

  poll() {
    let value
    try {
      value = this.read()
    } catch (error) {
      this.emit('error', error)
      return
    }
    this.emit('value', value)
  }
}

/** A valve that waters a bed. Emits 'turned' with its state, 'error' when it is stuck. */
export class Valve extends EventEmitter {
  constructor(bed, drive) {
    super()
    this.name = `valve ${bed}`
    this.bed = bed
    this.drive = drive
    this.isOpen = false
  }

  turn(isOpen) {
    if (isOpen === this.isOpen) return
    if (!this.drive(isOpen)) {
      this.emit('error', new Error('stuck'))
      return
    }
    this.isOpen = isOpen
    this.emit('turned', isOpen)
  }
}
