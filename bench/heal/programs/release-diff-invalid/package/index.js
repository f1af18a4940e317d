module.exports = {
  Release: require('./classes/release'),
  compare: require('./functions/compare'),
  diff: require('./functions/diff'),
  parse: require('./functions/parse'),
  valid: require('./functions/valid'),
}
