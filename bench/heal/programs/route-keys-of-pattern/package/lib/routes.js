var Rule = require('./rule')

module.exports = Routes

function Routes () {
  if (!(this instanceof Routes)) return new Routes()
  this.rules = []
}

/**
 * @param {string|RegExp} path '/user/:id', '*' for all that is left, or a pattern
 * @param {function} handler
 */
Routes.prototype.add = function (path, handler) {
  this.rules.push(new Rule(path, handler))
  return this
}

/**
 * @param {string} path
 * @returns {{ handler: function, params: Object<string, string>, rest: string[] }|null}
 */
Routes.prototype.find = function (path) {
  for (var i = 0; i < this.rules.length; i++) {
    var rule = this.rules[i]
    var found = rule.pattern.exec(path)
    if (found) return this._answer(rule, found)
  }
  return null
}

/** Groups with a name are params, those after them the rest. */
Routes.prototype._answer = function (rule, found) {
  var params = {}
  for (var i = 0; i < rule.keys.length; i++) {
    if (found[i + 1] !== undefined) params[rule.keys[i]] = decodeURIComponent(found[i + 1])
  }
  return { handler: rule.handler, params: params, rest: found.slice(rule.keys.length + 1) }
}
