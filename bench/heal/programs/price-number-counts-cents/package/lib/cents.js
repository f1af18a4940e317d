/** Cents of a text with an amount. */
function toCents(text) {
  const plain = text.replace(",", ".").trim();
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) throw new RangeError(`"${text}" is no amount`);
  return Math.round(Number(plain) * 100);
}

/** Text of cents, as "4.50". */
function fromCents(cents) {
  return (cents / 100).toFixed(2);
}

module.exports = { toCents, fromCents };
