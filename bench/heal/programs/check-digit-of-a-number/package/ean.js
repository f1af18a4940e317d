'use strict';

/*
 * EAN-8, UPC-A and EAN-13.
 *
 * Codes may be strings or numbers; blanks and hyphens between the digits do not count.
 */

var LENGTHS = [8, 12, 13];

function clean(code) {
  return code.replace(/[\s-]/g, '');
}

function checkDigit(digits) {
  var sum = 0;
  for (var i = digits.length - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
    sum += Number(digits[i]) * weight;
  }
  return (10 - sum % 10) % 10;
}

function isValid(code) {
  if (code === undefined || code === null) return false;
  var digits = clean(code);
  if (!/^\d+$/.test(digits) || LENGTHS.indexOf(digits.length) < 0) return false;
  return checkDigit(digits.slice(0, -1)) === Number(digits.slice(-1));
}

/** The code with its check digit behind it. */
function complete(code) {
  var digits = clean(code);
  if (!/^\d+$/.test(digits) || LENGTHS.indexOf(digits.length + 1) < 0) {
    throw new RangeError('not a code without check digit: ' + code);
  }
  return digits + checkDigit(digits);
}

/** `4 006381 333931` */
function format(code) {
  var digits = clean(code);
  if (digits.length === 13) return digits[0] + ' ' + digits.slice(1, 7) + ' ' + digits.slice(7);
  if (digits.length === 8) return digits.slice(0, 4) + ' ' + digits.slice(4);
  return digits;
}

exports.isValid = isValid;
exports.complete = complete;
exports.format = format;
