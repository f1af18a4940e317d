const parse = require('./parse')

/** The version as it should be written, or null. */
module.exports = function valid (version) {
  const release = parse(version)
  return release && release.version
}
