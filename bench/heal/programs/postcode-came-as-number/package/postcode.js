/**
 * Five digits, whatever a sheet made of them: `1067` (a number) and `' 01067'` are both 01067.
 *
 * @param {string | number} postcode
 */
export function fiveDigits(postcode) {
  return String(postcode).trim().padStart(5, '0')
}
