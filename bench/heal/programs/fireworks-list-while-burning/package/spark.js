'use strict'

/** A point of light that moves, falls and burns out. A rocket bursts into sparks when it does. */
class Spark {
  constructor({ x = 0, y = 0, vx = 0, vy = 0, life = 3, burst = 0, name = 'spark' }) {
    Object.assign(this, { x, y, vx, vy, life, burst, name })
  }

  move(gravity) {
    this.x += this.vx
    this.y += this.vy
    this.vy -= gravity
    this.life--
  }

  get isOut() {
    return this.life <= 0
  }

  /** What a rocket bursts into: sparks to the left and to the right in turn. */
  debris() {
    return Array.from({ length: this.burst }, (_, at) => {
      return new Spark({ x: this.x, y: this.y, vx: (at % 2 ? 1 : -1) * (1 + Math.floor(at / 2)), life: 2, name: `${this.name}.${at}` })
    })
  }
}

module.exports = { Spark }
