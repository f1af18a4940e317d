const NUMBER = '(0|[1-9]\\d*)'
const WORDS = '[0-9a-z-]+(?:\\.[0-9a-z-]+)*'
const FULL = new RegExp(`^[v=\\s]*${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${WORDS}))?(?:\\+(${WORDS}))?\\s*$`, 'i')

const isNumber = (word) => /^\d+$/.test(word)

/** Numbers stand before words, and are compared by value. */
function compareWords (a, b) {
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1
  if (isNumber(a)) return Math.sign(a - b)
  if (a === b) return 0
  return a < b ? -1 : 1
}

class Release {
  constructor (version) {
    const match = typeof version === 'string' ? FULL.exec(version) : null
    if (!match) throw new TypeError(`Invalid Version: ${version}`)

    this.major = Number(match[1])
    this.minor = Number(match[2])
    this.patch = Number(match[3])
    this.prerelease = match[4] ? match[4].split('.') : []
    this.build = match[5] ? match[5].split('.') : []
  }

  get version () {
    const main = [this.major, this.minor, this.patch].join('.')
    return this.prerelease.length > 0 ? `${main}-${this.prerelease.join('.')}` : main
  }

  toString () {
    return this.version
  }

  compare (other) {
    for (const part of ['major', 'minor', 'patch']) {
      if (this[part] !== other[part]) return Math.sign(this[part] - other[part])
    }
    return this.comparePrerelease(other)
  }

  comparePrerelease (other) {
    const [own, others] = [this.prerelease, other.prerelease]
    // what is released is above all that comes before it
    if (own.length === 0 || others.length === 0) return Math.sign(others.length - own.length)
    for (let i = 0; i < Math.min(own.length, others.length); i++) {
      const order = compareWords(own[i], others[i])
      if (order !== 0) return order
    }
    return Math.sign(own.length - others.length)
  }
}

module.exports = Release
