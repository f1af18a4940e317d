/** What steers a terminal or hides in a text: control, direction and other invisible characters, but for line breaks and tabs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Text from outside must not steer a terminal: control and invisible characters become visible escapes. */
export function printable(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    character === '\n' || character === '\t' ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  )
}
