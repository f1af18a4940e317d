var crypto = require('crypto');

var PART = /^[\w-]+$/;

function hmac(input, secret) {
  return crypto.createHmac('sha256', secret).update(input).digest('base64url');
}

function pack(text) {
  return Buffer.from(text).toString('base64url');
}

function unpack(part) {
  return Buffer.from(part, 'base64url').toString();
}

exports.create = function (header, text, secret) {
  var input = pack(JSON.stringify(header)) + '.' + pack(text);
  return input + '.' + hmac(input, secret);
};

/** { header, text, signature } of a token, or null when it is none. */
exports.read = function (token) {
  var parts = String(token).split('.');
  if (parts.length !== 3 || !parts.every(function (part) { return PART.test(part); })) {
    return null;
  }
  try {
    return { header: JSON.parse(unpack(parts[0])), text: unpack(parts[1]), signature: parts[2] };
  } catch (e) {
    return null;
  }
};
