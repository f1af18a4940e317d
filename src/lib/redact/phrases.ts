import { looksMadeUp } from './entropy.ts'
import type { Pattern } from './patterns.ts'
import { isSensitivePair } from './sensitive-key.ts'
import { TRAIT } from './traits.ts'

/** Backslashes and a quote, as often as text was written into other text. */
const QUOTE = String.raw`\\{0,8}["']`
const NEW_LINE = String.raw`(?:\r?\n|\\{1,8}r\\{1,8}n|\\{1,8}n)`
/** What a value in a command or a sentence consists of. */
const WORD = '([^\\s"\'`\\\\]{1,256})'

const isNamedSecret = (value: string, [name = '']: readonly string[]): boolean => isSensitivePair(name, value)
const isMadeUp = (value: string): boolean => looksMadeUp(value)

/** Secrets that a name stands beside, but not with `=` or `:`: in sentences, commands, markup and files of passwords. */
export const PHRASES: readonly Pattern[] = [
  {
    kind: 'secret',
    needs: TRAIT.space,
    hint: /passw|passphrase|passcode|pwd|token|secret|key|credential|identified/i,
    // `the password is x`, `API key x`
    pattern: new RegExp(
      String.raw`\b(?:password|passwd|passphrase|passcode|pwd|token|secret|(?:api|access|secret|private|auth|signing|encryption|license|account)[ _-]?key)s?(?::| (?:is|was|are|to|of)|\s{1,2}=)?\s{1,3}(?:${QUOTE})?${WORD}`,
      'gi',
    ),
    check: isMadeUp,
  },
  {
    kind: 'secret',
    needs: TRAIT.space,
    hint: /passw|identified|pwd|passphrase/i,
    // `with password 'x'`, `IDENTIFIED BY 'x'`
    pattern: new RegExp(
      String.raw`\b(?:password|passwd|pwd|passphrase|identified by)(?: (?:is|was|to|of))?\s{0,3}\(?\s{0,3}${QUOTE}([^"'\\\n]{4,256})(?=${QUOTE})`,
      'gi',
    ),
  },
  {
    kind: 'secret',
    needs: TRAIT.space | TRAIT.colon,
    hint: /\s-u|-user/,
    pattern: new RegExp(
      String.raw`\s(?:-u|--user|--proxy-user)[ =]{0,2}(?:${QUOTE})?[^\s:"'\\-][^\s:"'\\]{0,99}:${WORD}`,
      'g',
    ),
  },
  {
    kind: 'secret',
    needs: TRAIT.space | TRAIT.dash,
    hint: /\s-[pa]/,
    pattern: new RegExp(
      String.raw`\b(?:mysql(?:dump|admin|import)?|mariadb(?:-dump)?|sshpass|redis-cli|docker login|mongosh?|mongodump)\b(?: [^\n|;&]{0,200})? -(?:p ?|a )(?:${QUOTE})?${WORD}`,
      'g',
    ),
    check: (value) => value.length >= 4 && !/^\d{1,5}$/.test(value),
  },
  {
    kind: 'secret',
    needs: TRAIT.colon,
    hint: /:(?:\d{4}|\*)/,
    // host:port:database:user:password, as in .pgpass
    pattern: /(?<![^\s"'])[\w.*-]{1,100}:(?:\d{4,5}|\*):[\w*-]{1,60}:[\w*-]{1,60}:([^\s:"'\\]{6,200})/g,
    check: isMadeUp,
  },
  {
    kind: 'credentials',
    needs: TRAIT.at,
    hint: /@(?:tcp|unix|udp)\(/,
    pattern: /\b[\w-]{1,60}:([^\s@:"'\\]{1,200})(?=@(?:tcp|unix|udp)\()/g,
  },
  {
    kind: 'credentials',
    needs: TRAIT.at,
    hint: /jdbc:oracle/,
    pattern: /jdbc:oracle:\w{1,10}:[\w-]{1,60}\/([^\s@"'\\]{1,200})(?=@)/g,
  },
  {
    kind: 'secret',
    needs: TRAIT.less,
    hint: /<\/|<\\{1,8}\//,
    // <password>x</password>
    pattern: /<([\w:.-]{1,80})(?:\s[^<>]{0,200})?>([^<>]{3,8192})(?=<\\{0,8}\/)/g,
    check: isNamedSecret,
  },
  {
    kind: 'secret',
    needs: TRAIT.equals,
    hint: /value=/i,
    // <add key="password" value="x"/>
    pattern: new RegExp(
      String.raw`\b(?:name|key|id|property)=${QUOTE}([\w:. -]{1,80})${QUOTE}[^<>\n]{0,200}?\bvalue=${QUOTE}([^"'\\<>\n]{1,8192})`,
      'gi',
    ),
    check: isNamedSecret,
  },
  {
    kind: 'secret',
    needs: TRAIT.equals | TRAIT.dash,
    hint: /form-data/i,
    // A field of a form in parts.
    pattern: new RegExp(
      String.raw`form-data; name=${QUOTE}([\w.[\]-]{1,80})${QUOTE}(?:${NEW_LINE}[^\r\n\\]{1,200}){0,3}${NEW_LINE}{2}([^\r\n\\]{1,8192})`,
      'gi',
    ),
    check: isNamedSecret,
  },
]
