var jws = require('./lib/jws');

/** Claims are JSON; a payload that is none stays the text it is. */
function claimsOf(text) {
  try {
    var claims = JSON.parse(text);
    return claims && typeof claims === 'object' ? claims : text;
  } catch (e) {
    return text;
  }
}

/**
 * What a token says. The signature is not looked at: do not trust it.
 *
 * @param {string} token
 * @param {{ complete?: boolean }} [options]  complete: the header and the signature as well
 */
module.exports = function decode(token, options) {
  var parts = jws.read(token);
  var payload = claimsOf(parts.text);

  if (options && options.complete) {
    return { header: parts.header, payload: payload, signature: parts.signature };
  }
  return payload;
};
