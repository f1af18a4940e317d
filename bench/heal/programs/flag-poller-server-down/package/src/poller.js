import { sameFlags } from './same.js'

/**
 * Keeps feature flags that a server has, and asks it again every `every` milliseconds.
 *
 * `onError` is told of every load that fails; the flags stay as they were then.
 * `onChange` is told of new flags, not of the first ones.
 */
export class FlagPoller {
  constructor(load, { every = 30_000, onError = () => {}, onChange = () => {}, timers = globalThis } = {}) {
    this.load = load
    this.every = every
    this.onError = onError
    this.onChange = onChange
    this.timers = timers
    this.flags = {}
    this.timer = null
  }

  /** Loads the flags for the first time and goes on asking. Whether the first load worked. */
  async start() {
    this.timer = this.timers.setInterval(() => this.poll(), this.every)
    this.timer?.unref?.()
    try {
      this.flags = await this.load()
      return true
    } catch (error) {
      this.onError(error)
      return false
    }
  }

  async poll() {
    const flags = await this.load()
    if (sameFlags(flags, this.flags)) return
    this.flags = flags
    this.onChange(flags)
  }

  isOn(name) {
    return this.flags[name] === true
  }

  stop() {
    this.timers.clearInterval(this.timer)
    this.timer = null
  }
}
