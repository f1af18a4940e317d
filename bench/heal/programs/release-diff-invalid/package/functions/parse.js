const Release = require('../classes/release')

/** The release of a text, null for what is none. */
module.exports = function parse (version) {
  if (version instanceof Release) return version
  try {
    return new Release(version)
  } catch {
    return null
  }
}
