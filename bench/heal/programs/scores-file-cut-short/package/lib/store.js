'use strict'

const fs = require('node:fs')
const path = require('node:path')

const SCORES_MAX = 10

/**
 * High scores and players of an arcade game, each in a file of a folder.
 *
 * Machines are switched off at any moment, so that a file may have been written by half. Such a one is set aside with the ending
 * `.broken`, for who wants to mend it by hand, and the game begins with nothing.
 */
class Store {
  constructor (folder) {
    this.folder = folder
    fs.mkdirSync(folder, { recursive: true })
    this.players = this.loadPlayers()
    this.scores = this.loadScores()
  }

  loadPlayers () {
    const text = this.read('players.json')
    if (text === null) return {}
    try {
      return JSON.parse(text)
    } catch {
      this.setAside('players.json')
      return {}
    }
  }

  loadScores () {
    const text = this.read('scores.json')
    if (text === null) return []
    return JSON.parse(text).sort((a, b) => b.points - a.points)
  }

  /** Adds a score and answers its place, or null where it is not among the best ten. */
  add (player, points) {
    this.players[player] = { games: (this.players[player]?.games ?? 0) + 1 }
    const at = this.scores.findIndex((score) => score.points < points)
    this.scores.splice(at === -1 ? this.scores.length : at, 0, { player, points })
    const place = at === -1 ? this.scores.length : at + 1
    this.scores.length = Math.min(this.scores.length, SCORES_MAX)
    this.write('players.json', this.players)
    this.write('scores.json', this.scores)
    return place > SCORES_MAX ? null : place
  }

  read (name) {
    const file = path.join(this.folder, name)
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
  }

  write (name, value) {
    fs.writeFileSync(path.join(this.folder, name), JSON.stringify(value))
  }

  setAside (name) {
    const file = path.join(this.folder, name)
    fs.renameSync(file, `${file}.broken`)
  }
}

module.exports = { Store }
