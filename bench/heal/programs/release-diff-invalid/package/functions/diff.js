const parse = require('./parse')

/** The highest part in which two versions differ: 'major', 'preminor', 'patch' ... null when they are the same. */
module.exports = function diff (version1, version2) {
  const first = parse(version1)
  const second = parse(version2)
  if (first.compare(second) === 0) return null

  const isPre = first.prerelease.length > 0 || second.prerelease.length > 0
  const part = ['major', 'minor', 'patch'].find((name) => first[name] !== second[name])
  if (part === undefined) return 'prerelease'
  return isPre ? `pre${part}` : part
}
