import { COUNTRIES } from './countries.js'

/**
 * What is wrong with an IBAN. `reason` is one of
 *
 *   'form'      not two letters, two digits and letters or digits
 *   'country'   no country that has IBANs
 *   'length'    not as long as those of its country
 *   'checksum'  the two digits do not fit the rest
 */
export class IbanError extends Error {
  constructor(reason, iban) {
    super(`${iban}: ${reason}`)
    this.name = 'IbanError'
    this.reason = reason
  }
}

/** Parts of an IBAN; throws an IbanError where it is none. */
export function parseIban(text) {
  const iban = text.replace(/\s+/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) throw new IbanError('form', iban)

  const code = iban.slice(0, 2)
  const country = COUNTRIES.get(code)
  if (iban.length !== country.length) throw new IbanError('length', iban)
  if (remainder(iban.slice(4) + iban.slice(0, 4)) !== 1) throw new IbanError('checksum', iban)

  return { iban, country: country.name, bank: iban.slice(4, 4 + country.bank), account: iban.slice(4 + country.bank) }
}

/** The reason why a text is no IBAN, or null. */
export function problemOf(text) {
  try {
    parseIban(text)
    return null
  } catch (error) {
    if (error instanceof IbanError) return error.reason
    throw error
  }
}

/** In groups of four, as it is printed. */
export const grouped = (text) => parseIban(text).iban.replace(/(.{4})(?=.)/g, '$1 ')

/** Of 97, with letters as the numbers from 10. */
function remainder(text) {
  let rest = 0
  for (const character of text) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest
}
