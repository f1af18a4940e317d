import { isIPv4, isIPv6 } from 'node:net'

/** The checksum of card numbers, and the first digits that issuers use. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (!/^(4\d{12}|[2-6]\d{13,18})$/.test(digits) || /^(\d)\1{12,18}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => total + luhnValue(Number(digit), index), 0)
  return sum % 10 === 0
}

function luhnValue(digit: number, index: number): number {
  if (index % 2 === 0) return digit
  return digit > 4 ? 2 * digit - 9 : 2 * digit
}

/** The checksum of bank account numbers: letters count from 10, the first four characters last, modulo 97. */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '')
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(plain)) return false
  const moved = plain.slice(4) + plain.slice(0, 4)
  let rest = 0
  for (const character of moved) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}

/** An address of somebody: not this machine, not "any". */
export function isForeignAddress(text: string): boolean {
  if (isIPv4(text)) return !/^(127\.|0\.0\.0\.0$|255\.255\.255\.)/.test(text)
  return isIPv6(text) && /\d/.test(text) && !/^(::1?$|::ffff:127\.)/i.test(text)
}

/** Picture names (`logo@2x.png`), versions (`shop@1.0.0-rc.two`) and addresses of git look like mail. */
export function isMailAddress(text: string): boolean {
  return !/@(\dx|v?\d{1,9})\./.test(text) && !text.startsWith('git@')
}

/** The value behind `Basic` or `Bearer`, and not the next word of a sentence. */
export function isCredential(text: string): boolean {
  return /\d|=|[a-z][A-Z]/.test(text) || text.length >= 24
}
