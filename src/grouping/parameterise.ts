/** More of a message than this never tells two problems apart; it also bounds the work. */
const MESSAGE_CHARS_MAX = 1_000
const LINES_MAX = 2

/** Leftmost match wins, then the order here. Every repetition is bounded or a single class, so the work is linear. */
const VALUES: readonly [name: string, pattern: string][] = [
  ['email', String.raw`[\w.+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,8}`],
  ['url', String.raw`\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s'"<>)\]}]{1,900}`],
  ['uuid', String.raw`\b[\da-fA-F]{8}-?(?:[\da-fA-F]{4}-?){3}[\da-fA-F]{12}\b`],
  [
    'date',
    String.raw`\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z| ?[+-]\d\d:?\d\d)?)?|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [\w ]{5,12}\d{4}(?: \d\d:\d\d:\d\d)?(?: (?:GMT|UTC))?(?:[+-]\d{4})?|\b\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?`,
  ],
  ['ip', String.raw`\b\d{1,3}(?:\.\d{1,3}){3}\b(?::\d{1,5}\b)?|\b(?:[\da-fA-F]{1,4}:){3,7}[\da-fA-F]{1,4}\b`],
  ['hex', String.raw`\b0x[\da-fA-F]{1,64}\b|\b(?=[a-fA-F]*\d)(?=\d*[a-fA-F])[\da-fA-F]{8,128}\b`],
  ['id', String.raw`\b(?=[A-Za-z_-]*\d)(?=[\d_-]*[A-Za-z])[\w-]{16,128}\b`],
  ['path', String.raw`(?<![\w/.])(?:[A-Za-z]:)?(?:[\\/][\w.@+~-]{1,128}){2,32}`],
  ['duration', String.raw`\b\d{1,15}(?:\.\d{1,9})?(?:ns|us|µs|ms|s|sec|min|h)\b`],
]
const QUOTED: [name: string, pattern: string] = [
  'str',
  String.raw`(?<!\w)"[^"\n]{0,500}"|(?<!\w)'[^'\n]{0,500}'(?!\w)|${'`'}[^${'`'}\n]{0,500}${'`'}`,
]
const NUMBER: [name: string, pattern: string] = [
  'n',
  String.raw`(?<!\w)-?\d{1,30}(?:[.,]\d{1,30}){0,6}(?:e[+-]?\d{1,4})?|\d{1,30}`,
]

/** What the engine says of the program's own names: these are source, not data. */
const ENGINE_MESSAGE =
  /^(?:Cannot (?:read|set|destructure|delete|access|assign|convert|add|define)\b|Class constructor |Assignment to |.{1,200} is not (?:a function|a constructor|defined|iterable|an object|extensible)|.{1,200} is (?:undefined|null)$)/

const allValues = compile([...VALUES.slice(0, 4), QUOTED, ...VALUES.slice(4), NUMBER])
const valuesOfEngine = compile([...VALUES, NUMBER])

/** The message without what differs from event to event: `user <n> at <ip>`. Names that the engine quotes stay. */
export function parameterise(message: string): string {
  const text = significantText(message)
  const { pattern, names } = ENGINE_MESSAGE.test(text) ? valuesOfEngine : allValues
  return text.replace(pattern, (match, ...groups: (string | undefined)[]) => {
    const name = names.find((_, index) => groups[index] !== undefined)
    return name ? `<${name}>` : match
  })
}

function significantText(message: string): string {
  const lines = message.slice(0, 4 * MESSAGE_CHARS_MAX).split('\n')
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  return filled.slice(0, LINES_MAX).join(' ').slice(0, MESSAGE_CHARS_MAX)
}

function compile(values: readonly [name: string, pattern: string][]): { pattern: RegExp; names: string[] } {
  return {
    pattern: new RegExp(values.map(([, source]) => `(${source})`).join('|'), 'g'),
    names: values.map(([name]) => name),
  }
}
