'use strict'

const { Spark } = require('./spark')

/** Everything that burns, moved frame by frame. */
class Sky {
  constructor({ gravity = 1 } = {}) {
    this.gravity = gravity
    this.sparks = []
    this.frame = 0
    this.log = []
  }

  launch(options) {
    this.sparks.push(new Spark(options))
    return this
  }

  /**
   * One frame: all that burn at its beginning move once, those that are out are gone. What they burst into appears, and
   * moves from the next frame on.
   */
  step() {
    this.frame++
    const count = this.sparks.length
    for (let i = 0; i < count; i++) {
      const spark = this.sparks[i]
      spark.move(this.gravity)
      if (!spark.isOut) continue
      this.sparks.splice(i, 1)
      this.log.push(`${this.frame} ${spark.name} out`)
      this.sparks.push(...spark.debris())
    }
    return this
  }

  run(frames) {
    for (let i = 0; i < frames; i++) this.step()
    return this
  }

  /** Where something burns, as 'name x,y'. */
  lights() {
    return this.sparks.map(({ name, x, y }) => `${name} ${x},${y}`)
  }

  get isDark() {
    return this.sparks.length === 0
  }
}

module.exports = { Sky }
