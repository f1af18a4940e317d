import { EventEmitter } from 'node:events'

/**
 * Asks a peer again and again whether it is there. Emits `beat` with the round trip in milliseconds, and `dead`
 * when it has not answered `tolerance` times in a row.
 */
export class Heartbeat extends EventEmitter {
  #ping
  #every
  #tolerance
  #missed = 0
  #run = null

  constructor(ping, { every = 5000, tolerance = 3 } = {}) {
    super()
    this.#ping = ping
    this.#every = every
    this.#tolerance = tolerance
  }

  get isRunning() {
    return this.#run !== null
  }

  start() {
    if (this.#run) return
    const run = { timer: null, pending: Promise.resolve() }
    const beat = async () => {
      run.pending = this.#beat()
      await run.pending
      if (this.#run === run) run.timer = setTimeout(beat, this.#every)
    }
    this.#run = run
    beat()
  }

  /** Resolves when the last ping has come back. */
  async stop() {
    const run = this.#run
    this.#run = null
    clearTimeout(run.timer)
    await run.pending
  }

  async #beat() {
    const started = performance.now()
    try {
      await this.#ping()
      this.#missed = 0
      this.emit('beat', performance.now() - started)
    } catch {
      this.#missed += 1
      if (this.#missed === this.#tolerance) this.emit('dead')
    }
  }
}

/** Stops all, for the end of a process. */
export async function stopAll(heartbeats) {
  await Promise.all(heartbeats.map((heartbeat) => heartbeat.stop()))
}
