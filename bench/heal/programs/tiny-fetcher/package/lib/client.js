'use strict';

var parsers = require('./parsers');

module.exports = Client;

/**
 * A client for a service.
 *
 * `transport(request, callback)` does the work; its answer has `status`, `headers` (lower case) and `text`.
 *
 * @param {Object} options
 * @param {String} options.base
 * @param {Function} options.transport
 */
function Client(options) {
  if (!(this instanceof Client)) return new Client(options);
  this.base = options.base.replace(/\/$/, '');
  this.transport = options.transport;
  this.headers = options.headers || {};
}

['get', 'delete', 'head'].forEach(function (method) {
  Client.prototype[method] = function (path, callback) {
    this.request({ method: method.toUpperCase(), path: path }, callback);
  };
});

['post', 'put', 'patch'].forEach(function (method) {
  Client.prototype[method] = function (path, body, callback) {
    this.request({ method: method.toUpperCase(), path: path, body: body }, callback);
  };
});

/**
 * Calls back with `(err, body, response)`. A body is what the parser for its type makes of it;
 * there is none (`null`) when the service sends nothing, as with 204.
 */
Client.prototype.request = function (options, callback) {
  var request = {
    method: options.method,
    url: this.base + options.path,
    headers: Object.assign({ accept: 'application/json' }, this.headers),
    text: null
  };
  if (options.body !== undefined) {
    request.text = JSON.stringify(options.body);
    request.headers['content-type'] = 'application/json';
  }
  this.transport(request, function (err, response) {
    if (err) return callback(err);
    var body = parsers.forType(response.headers['content-type'])(response.text);
    if (response.status >= 400) return callback(failure(response, body), body, response);
    callback(null, body, response);
  });
};

function failure(response, body) {
  var err = new Error((body && body.message) || 'HTTP ' + response.status);
  err.status = response.status;
  return err;
}
