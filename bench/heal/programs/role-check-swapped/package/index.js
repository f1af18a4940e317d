var hasRole = require('./roles').hasRole

/** What each action asks for. Who wrote an article may change it in any case. */
var NEEDED = { read: null, create: 'writer', edit: 'editor', remove: 'admin' }

function Forbidden (user, action) {
  this.name = 'Forbidden'
  this.status = 403
  this.message = user.name + ' may not ' + action
}
Forbidden.prototype = Object.create(Error.prototype)
Forbidden.prototype.constructor = Forbidden

/** Whether a user may do something to an article. */
function may (user, action, article) {
  var role = NEEDED[action]
  if (role === undefined) throw new TypeError('There is no action ' + action)
  if (role === null) return true
  if (action === 'edit' && article && article.author === user.name) return true
  return hasRole(role, user)
}

/** Throws a Forbidden when the user may not. */
function demand (user, action, article) {
  if (!may(user, action, article)) throw new Forbidden(user, action)
}

/** The users of a list who may do something. */
function who (users, action) {
  return users.filter(function (user) {
    return NEEDED[action] === null || hasRole(user, NEEDED[action])
  }).map(function (user) { return user.name })
}

module.exports = { may: may, demand: demand, who: who, Forbidden: Forbidden }
