const Release = require('../classes/release')

module.exports = function compare (a, b) {
  return new Release(a).compare(new Release(b))
}
