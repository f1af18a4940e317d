/** Longer texts are taken as they are: whatever they hold, two of them are hardly ever one problem. */
const CHARS_MAX = 8_192

const HEX = String.raw`[\da-fA-F]`
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}'
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}'
const TIME = String.raw`\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?`
const ZONE = String.raw`(?:Z|UTC|GMT|[A-Z]{3,4}\b|(?:GMT|UTC)?[+-]\d\d:?\d\d)`

/** Leftmost match wins, then the order here. Every repetition is bounded, and what may be long begins
 * where a word does, so the work is linear. */
const PARAMETERS: readonly [name: string, pattern: string][] = [
  ['email', String.raw`(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,8}`],
  ['url', String.raw`\b[A-Za-z][A-Za-z\d+.-]{1,20}:\/\/[^\s'"<>)\]},]{1,2000}`],
  // Endings that are also names in programs (`this.app`, `console.info`) are left out.
  [
    'hostname',
    String.raw`(?<![\w.-])(?:[a-z\d][a-z\d-]{0,62}\.){1,8}(?:com|net|org|io|edu|gov|mil|biz|cloud|internal|example|invalid)\b(?![\w(-])(?!\.\w)`,
  ],
  [
    'ip',
    String.raw`(?<![\w:])(?:${HEX}{1,4}:){7}${HEX}{1,4}(?![\w:])|(?<![\w:])(?=[\da-fA-F:]{0,39}\d)(?:${HEX}{1,4}:){1,7}:(?:${HEX}{1,4}(?::${HEX}{1,4}){0,6})?(?![\w:])|(?<![\w:])::(?:${HEX}{1,4}(?::${HEX}{1,4}){0,6})?(?![\w:])|\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b(?::\d{1,5}\b)?`,
  ],
  ['traceparent', String.raw`\b00-${HEX}{32}-${HEX}{16}-0\d\b|\b1-${HEX}{8}-${HEX}{24}\b`],
  ['uuid', String.raw`\b${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}\b`],
  ['sha1', String.raw`\b${HEX}{40}\b`],
  ['md5', String.raw`\b${HEX}{32}\b`],
  [
    'date',
    [
      String.raw`\b\d{4}-[01]\d-[0-3]\d[T_ ]${TIME}(?: ?${ZONE})?|\b\d{8}T\d{4,6}(?:\.\d{1,9})?Z?\b`,
      String.raw`\b${DAY},? (?:\d{1,2}[ -]${MONTH}|${MONTH} \d{1,2})(?:,?[ -]\d{2,4}(?![\d:]))?(?:,? ${TIME})?(?: ${ZONE})?(?: \([\w ]{1,40}\))?(?: \d{4})?`,
      String.raw`\b${MONTH} \d{1,2},? \d{4}(?:,? ${TIME})?\b|\b\d{1,2} ${MONTH} \d{4}(?: ${TIME})?(?: ${ZONE})?`,
      String.raw`\b${MONTH} {1,2}\d{1,2} ${TIME}`,
      String.raw`\b\d{4}[-/][01]?\d[-/][0-3]?\d\b|\b[0-3]?\d[./][0-3]?\d[./]\d{4}\b`,
      String.raw`datetime\.datetime\([\d, ]{1,60}[^()]{0,60}\)`,
      // Not the line and column behind a file's name.
      String.raw`(?<![\w:.])${TIME}(?: ?[AaPp][Mm]\b)?`,
    ].join('|'),
  ],
  ['duration', String.raw`\b\d{1,15}(?:\.\d{1,9})?(?:ns|us|µs|ms|s|sec|min|h)\b`],
  ['mac', String.raw`\b${HEX}{2}(?:[:-]${HEX}{2}){5}\b`],
  [
    'hex',
    String.raw`\b0x${HEX}{1,64}\b|\b(?=[a-f]{0,128}\d)(?=\d{0,128}[a-f])(?:[\da-f]{4,6}|[\da-f]{8,128})\b|\b(?=[A-F]{0,128}\d)(?=\d{0,128}[A-F])(?:[\dA-F]{4,6}|[\dA-F]{8,128})\b`,
  ],
  ['git_sha', String.raw`\b(?=[a-f]{0,7}\d)(?=\d{0,7}[a-f])[\da-f]{7}\b`],
  [
    'random_id',
    String.raw`(?<![\w-])(?=[A-Za-z_-]{0,128}\d)(?=[\d_-]{0,128}[A-Za-z])(?=\w{0,128}\d\w{0,32}[A-Za-z]\w{0,32}\d)[\w-]{16,128}\b`,
  ],
  ['temp', String.raw`(?<![\w.])(?:\/private)?\/(?:tmp|var\/folders|var\/tmp)\/[\w.@+~/-]{1,512}`],
  ['home', String.raw`(?<![\w.])\/(?:home|Users)\/[\w.-]{1,64}(?=\/)|\b[A-Z]:\\Users\\[\w.-]{1,64}(?=\\)`],
  // A version counts as one number, and what is counted behind a word or an underscore as well, but not `utf8`.
  [
    'number',
    String.raw`(?<!\w)-?\d{1,30}(?:[.,]\d{1,30}){0,6}(?:e[+-]?\d{1,4})?(?![A-Za-z])|(?<=_)\d{1,30}\b|(?<=[A-Za-z])\d{3,30}\b`,
  ],
  ['quoted', String.raw`(?<==)(?:"[^"\n]{0,500}"|'[^'\n]{0,500}')`],
  ['bool', String.raw`(?<==)(?:true|false|True|False)\b`],
]

const names = PARAMETERS.map(([name]) => name)
const pattern = new RegExp(PARAMETERS.map(([, source]) => `(${source})`).join('|'), 'g')

/** The text without what differs from event to event: `user <number> at <ip>`. Words stay: they are what tells problems apart. */
export function parameterise(text: string): string {
  if (text.length > CHARS_MAX || !/[\d@=/:.]/.test(text)) return text
  return text.replace(pattern, (match, ...groups: (string | undefined)[]) => {
    const index = groups.findIndex((group, at) => at < names.length && group !== undefined)
    return index < 0 ? match : `<${names[index]}>`
  })
}
