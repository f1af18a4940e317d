'use strict';

/** Numbers by what they are, all else as text. */
exports.compare = function (a, b) {
  const left = Number(a);
  const right = Number(b);
  if (a !== '' && b !== '' && !Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return a < b ? -1 : a > b ? 1 : 0;
};
