import { EventEmitter } from 'node:events'

/**
 * Keeps a text and saves it a while after the last change.
 *
 * Emits `saved` with the text, and `problem` with the error where a save failed; what could not be saved stays unsaved
 * and is saved with the next change or `flush`.
 */
export class AutoSave extends EventEmitter {
  #save
  #delay
  #timer = null
  #running = null

  /** @param {(text: string) => Promise<void>} save */
  constructor(save, { delay = 500 } = {}) {
    super()
    this.#save = save
    this.#delay = delay
    this.text = ''
    this.unsaved = false
  }

  change(text) {
    this.text = text
    this.unsaved = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#write(), this.#delay)
  }

  /** Saves at once; true where all is saved afterwards. */
  async flush() {
    clearTimeout(this.#timer)
    if (!this.unsaved) return true
    try {
      await this.#write()
    } catch (error) {
      this.emit('problem', error)
    }
    return !this.unsaved
  }

  async #write() {
    // one at a time, or an old text may win
    while (this.#running) await this.#running.catch(() => {})
    const text = this.text
    this.#running = this.#save(text)
    try {
      await this.#running
    } finally {
      this.#running = null
    }
    if (this.text === text) this.unsaved = false
    this.emit('saved', text)
  }

  close() {
    clearTimeout(this.#timer)
    return this.flush()
  }
}
