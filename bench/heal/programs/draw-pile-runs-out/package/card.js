'use strict'

/** `R7` is a red seven. */
function parse(name) {
  return { name, colour: name[0], value: name.slice(1) }
}

function matches(a, b) {
  return a.colour === b.colour || a.value === b.value
}

module.exports = { matches, parse }
