var jws = require('./lib/jws');

var REGISTERED = { subject: 'sub', issuer: 'iss', audience: 'aud' };

/** A token for claims or for a text, signed with HMAC-SHA256. */
module.exports = function sign(payload, secret, options) {
  var settings = options || {};
  if (!secret) throw new Error('a secret is needed to sign');

  var header = Object.assign({ alg: 'HS256', typ: 'JWT' }, settings.header);
  if (typeof payload === 'string') return jws.create(header, payload, secret);

  var claims = Object.assign({}, payload);
  Object.keys(REGISTERED).forEach(function (name) {
    if (settings[name] !== undefined) claims[REGISTERED[name]] = settings[name];
  });
  return jws.create(header, JSON.stringify(claims), secret);
};
