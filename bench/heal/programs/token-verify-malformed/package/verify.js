const decode = require('./lib/decode');
const JsonTokenError = require('./lib/JsonTokenError');
const { signatureOf } = require('./lib/sign');

const SUPPORTED = ['HS256'];

/**
 * The claims of a token that is signed with the secret.
 *
 * With a callback they are given to it, or a JsonTokenError is; without one they are returned or the error is thrown.
 */
module.exports = function verify(token, secret, options, callback) {
  if (typeof options === 'function') return verify(token, secret, {}, options);

  const settings = { algorithms: SUPPORTED, now: Date.now() / 1000, ...options };
  const refuse = (message, details) => {
    const error = new JsonTokenError(message, details);
    if (!callback) throw error;
    callback(error);
  };

  if (typeof token !== 'string' || token === '') return refuse('a token must be given');
  if (token.split('.').length !== 3) return refuse('malformed token');

  const parts = decode(token);
  const { alg } = parts.header;
  if (!settings.algorithms.includes(alg)) return refuse('algorithm not allowed', { algorithm: alg });
  if (!secret) return refuse('a secret must be given');
  if (signatureOf(parts.input, secret) !== parts.signature) return refuse('invalid signature');

  const { claims } = parts;
  if (claims.exp !== undefined && !settings.ignoreExpiration) {
    if (typeof claims.exp !== 'number') return refuse('invalid exp');
    if (settings.now >= claims.exp) return refuse('token expired', { expiredAt: new Date(claims.exp * 1000) });
  }
  if (settings.issuer !== undefined && claims.iss !== settings.issuer) {
    return refuse('unexpected issuer', { issuer: claims.iss });
  }

  if (!callback) return claims;
  callback(null, claims);
};
