/** White space, control bytes and NUL: any run of them only separates. */
export const SPACE = 0
/** Punctuation that stands between words and is a part of the template itself. */
export const DELIMITER = 1
/** Letters that no hexadecimal number holds, `_`, `$`, and every byte of a character beyond ASCII. */
export const LETTER = 2
export const HEX_LETTER = 3
/** `.` and `-`: a part of words and of numbers alike. */
export const JOINER = 4
export const DIGIT = 5

export const BYTE_CLASSES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte))

function classOf(byte: number): number {
  if (byte <= 0x20 || byte === 0x7f) return SPACE
  if (byte >= 0x80) return LETTER
  const char = String.fromCharCode(byte)
  if (/[0-9]/.test(char)) return DIGIT
  if (/[a-f]/i.test(char)) return HEX_LETTER
  if (/[\w$]/.test(char)) return LETTER
  return char === '.' || char === '-' ? JOINER : DELIMITER
}
