'use strict'

var DEFAULT_MAX = 5

/**
 * A client that follows redirects. `transport(url, options, callback)` does one request and calls back with
 * (err, response); a response has `statusCode`, `headers` and `body`.
 */
function Follower (transport, options) {
  if (!(this instanceof Follower)) return new Follower(transport, options)
  options = options || {}
  this.transport = transport
  this.max = options.maxRedirects === undefined ? DEFAULT_MAX : options.maxRedirects
}

Follower.prototype.get = function (url, callback) {
  this._request({ url: url, method: 'GET', hops: [] }, callback)
}

Follower.prototype.post = function (url, body, callback) {
  this._request({ url: url, method: 'POST', body: body, hops: [] }, callback)
}

Follower.prototype._request = function (call, callback) {
  var self = this
  this.transport(call.url, { method: call.method, body: call.body }, function (err, response) {
    if (err) return callback(err)
    self._onResponse(call, response, callback)
  })
}

Follower.prototype._onResponse = function (call, response, callback) {
  var status = response.statusCode
  var location = response.headers.location

  // Where it is moved to is asked; all else is an answer.
  if (status >= 300 && status < 400) {
    if (call.hops.length >= this.max) {
      return callback(new Error('Max redirects exceeded'))
    }
    var target = location.indexOf('://') === -1 ? join(call.url, location) : location
    var method = status === 303 || (call.method === 'POST' && status < 303) ? 'GET' : call.method
    this._request({
      url: target,
      method: method,
      body: method === 'GET' ? undefined : call.body,
      hops: call.hops.concat(call.url)
    }, callback)
  } else {
    response.url = call.url
    response.hops = call.hops
    callback(null, response)
  }
}

function join (base, path) {
  var origin = /^[a-z]+:\/\/[^/]+/.exec(base)[0]
  if (path.charAt(0) === '/') return origin + path
  return base.replace(/[^/]*$/, '') + path
}

module.exports = Follower
