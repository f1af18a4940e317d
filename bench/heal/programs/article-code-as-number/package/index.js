var LENGTHS = { 8: 'EAN-8', 12: 'UPC-A', 13: 'EAN-13' }

/**
 * Whether the check digit of a code fits. Blanks and hyphens do not matter.
 *
 * @param {string|number} code
 */
function isValid (code) {
  var digits = normal(code)
  return digits !== null && checkDigit(digits.slice(0, -1)) === Number(digits.charAt(digits.length - 1))
}

/** 'EAN-8', 'UPC-A' or 'EAN-13', null for what is no code. */
function kind (code) {
  var digits = normal(code)
  return digits === null ? null : LENGTHS[digits.length]
}

/** The code with its check digit. */
function complete (code) {
  var digits = clean(code)
  if (!/^\d+$/.test(digits) || !LENGTHS[digits.length + 1]) throw new RangeError('Not the start of a code: ' + code)
  return digits + checkDigit(digits)
}

function normal (code) {
  var digits = clean(code)
  return /^\d+$/.test(digits) && LENGTHS[digits.length] ? digits : null
}

function clean (code) {
  return code.replace(/[\s-]/g, '')
}

function checkDigit (digits) {
  var sum = 0
  for (var i = 0; i < digits.length; i++) {
    // the digit before the check digit counts three times
    sum += Number(digits.charAt(i)) * ((digits.length - i) % 2 === 1 ? 3 : 1)
  }
  return (10 - sum % 10) % 10
}

/** The codes of a list whose check digit does not fit. */
function misprints (codes) {
  return codes.filter(function (code) { return !isValid(code) })
}

module.exports = { isValid: isValid, kind: kind, complete: complete, misprints: misprints }
