const crypto = require('crypto');

const pack = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

const signatureOf = (input, secret) => crypto.createHmac('sha256', secret).update(input).digest('base64url');

module.exports = function sign(claims, secret) {
  const input = `${pack({ alg: 'HS256', typ: 'JWT' })}.${pack(claims)}`;
  return `${input}.${signatureOf(input, secret)}`;
};
module.exports.signatureOf = signatureOf;
