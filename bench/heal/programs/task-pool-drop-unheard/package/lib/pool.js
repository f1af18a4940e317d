import { settingsOf } from './settings.js'

/**
 * Runs asynchronous tasks, so many at once. What comes when the line is full is dropped.
 */
export class Pool {
  constructor(options) {
    this.settings = settingsOf(options)
    this.running = 0
    this.waiting = []
    this.dropped = 0
  }

  /** Whether the task was taken. */
  add(task) {
    const { atOnce, lineLength, onDrop } = this.settings
    if (this.running >= atOnce && this.waiting.length >= lineLength) {
      this.dropped++
      onDrop(task)
      return false
    }
    this.waiting.push(task)
    this.next()
    return true
  }

  next() {
    const { atOnce, onStart, onDone, onFail, onIdle } = this.settings
    while (this.running < atOnce && this.waiting.length > 0) {
      const task = this.waiting.shift()
      this.running++
      onStart(task)
      Promise.resolve()
        .then(task)
        .then(onDone, onFail)
        .then(() => {
          this.running--
          this.next()
          if (this.running === 0) onIdle()
        })
    }
  }
}
