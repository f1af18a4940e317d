'use strict'

class CueError extends Error {
  constructor(message, code) {
    super(message)
    this.name = 'CueError'
    this.code = code
  }
}

const DURATION = /^(\d+)(ms|s|m)$/
const UNITS = { ms: 1, s: 1000, m: 60000 }

/** A plan of what is called when. Whoever writes a bad cue is told so by a CueError when the cue is added. */
class Sheet {
  constructor(options = {}) {
    this.cues = []
    this.speed = options.speed || 1
  }

  /**
   * Adds a cue.
   * @param {string} at from the beginning, as `3s`
   * @param {object} action what is done: `{ name, run }`
   */
  add(at, action) {
    if (typeof at !== 'string') {
      throw new CueError(`a cue needs a time, not ${typeof at}`, 'BAD_TIME')
    }
    const match = DURATION.exec(at)
    if (!match) {
      throw new CueError(`"${at}" is no time`, 'BAD_TIME')
    }
    if (typeof action.run !== 'function') {
      throw new CueError('a cue needs an action that can run', 'BAD_ACTION')
    }
    const time = Number(match[1]) * UNITS[match[2]]
    this.cues.push({ time, name: action.name || 'cue', run: action.run })
    this.cues.sort((a, b) => a.time - b.time)
    return this
  }

  /** Adds the cues of a list, as it comes from a file. */
  load(entries) {
    for (const entry of entries) this.add(entry.at, entry.action)
    return this
  }

  /** Runs what is due until then; returns the names of it. */
  advance(until) {
    const due = []
    while (this.cues.length > 0 && this.cues[0].time <= until * this.speed) {
      const cue = this.cues.shift()
      cue.run(cue.time)
      due.push(cue.name)
    }
    return due
  }
}

module.exports = { Sheet, CueError }
