module.exports = Rule

function Rule (path, handler) {
  this.handler = handler
  if (path instanceof RegExp) {
    this.pattern = path
  } else if (path === '*') {
    this.pattern = /^(.*)$/
    this.keys = []
  } else {
    this.keys = []
    this.pattern = compile(path, this.keys)
  }
}

/** '/user/:id' as a pattern; names are put into `keys`. */
function compile (path, keys) {
  var source = path.replace(/[.+()]/g, '\\$&').replace(/:(\w+)/g, function (all, name) {
    keys.push(name)
    return '([^/]+)'
  })
  return new RegExp('^' + source + '/?$')
}
