const unpack = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

/** { header, claims, input, signature }, or null when they cannot be read. */
module.exports = function decode(token) {
  const [header, claims, signature] = token.split('.');
  try {
    return { header: unpack(header), claims: unpack(claims), input: `${header}.${claims}`, signature };
  } catch {
    return null;
  }
};
