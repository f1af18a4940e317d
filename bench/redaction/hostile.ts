import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { redactText } from '../../src/lib/redact/redact-text.ts'

/** Beginnings of what rules look for: a text of nothing else is the worst that they can meet. */
const UNITS: readonly string[] = [
  ...[
    'a',
    '-',
    '@',
    'a@',
    'a.',
    'a=',
    'a="',
    "a='",
    'A_B=',
    '"a":',
    'a:a:a:1111:',
    'a:5432:',
    'a:b@tcp(',
    '://',
    'http://',
  ],
  ...['1', '1 ', '4-', '1.', '::', '0a:', '0a', 'DE12 ', '%41', '%', '\\', '"\\', '\\n', '<a>', '<a ', '<password>'],
  ...[
    'password="',
    'password=\\"',
    'password is ',
    'token: ',
    'key=aaaaaaaaaaaaaaa1',
    'sig=',
    '--token ',
    'name="password" ',
  ],
  ...[
    'form-data; name="a"\n',
    'mysql -u ',
    ' -u a:',
    'cookie: ',
    'Bearer ',
    '-----BEGIN PRIVATE KEY-----',
    'BEGIN PRIVATE KEY',
  ],
  ...[
    'ey',
    'eyJ',
    '-eyJ',
    'eyA.',
    '.ey',
    'AKIA',
    'sk-',
    'SG.',
    'SK',
    'xoxb-',
    'MTA.',
    'a8Q~',
    'a.atlasv1.',
    '-us1',
    't1.',
  ],
]

const CHARS = 16_000
const ROUNDS = 5
/** Shorter times are noise. */
const COUNTED_FROM_MS = 5

/** How much longer twice the text takes, for the unit of which that is worst; and the longest time for one text. */
export function hostileGrowth(): { growth: number; worst: string; longestMs: number } {
  let result = { growth: 0, worst: '', longestMs: 0 }
  for (const [unit, textOf] of [...UNITS.map(repeated), ...outsideTexts()]) {
    const [one, two, four] = [CHARS, 2 * CHARS, 4 * CHARS].map((chars) => timeMs(textOf(chars)))
    const growth = four! < COUNTED_FROM_MS ? 0 : Math.sqrt(four! / Math.max(one!, COUNTED_FROM_MS / 4))
    if (growth > result.growth) result = { ...result, growth, worst: unit }
    result.longestMs = Math.max(result.longestMs, two!, four!)
  }
  return result
}

type HostileText = [name: string, textOf: (chars: number) => string]

function repeated(unit: string): HostileText {
  return [unit, (chars) => unit.repeat(chars / unit.length)]
}

/** Strings that blow up expressions, where `PRUNELLA_DATA` has them: lines of JSON with `text_expr`, as `'at ' + '('.repeat(N)`. */
function outsideTexts(): HostileText[] {
  const file = join(process.env.PRUNELLA_DATA ?? '', 'hostile', 'redos', 'attack-strings.jsonl')
  if (!process.env.PRUNELLA_DATA || !existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line): HostileText => {
    const { id, text_expr: expression } = JSON.parse(line) as { id: string; text_expr: string }
    return [id, (chars) => textOfExpression(expression, chars)]
  })
}

/** Texts in quotes, some repeated, one after the other. They are read, never run. */
function textOfExpression(expression: string, chars: number): string {
  const parts = [...expression.matchAll(/'((?:[^'\\]|\\.)*)'\s*(\.repeat\(N\))?/g)].map(([, text = '', repeat]) => ({
    text: JSON.parse(`"${text.replaceAll('"', '\\"').replaceAll('\\\\"', '\\"')}"`) as string,
    isRepeated: repeat !== undefined,
  }))
  const perRound = parts.reduce((sum, { text, isRepeated }) => sum + (isRepeated ? text.length : 0), 0)
  return parts.map(({ text, isRepeated }) => (isRepeated ? text.repeat(chars / perRound) : text)).join('')
}

/** The shortest of some: whatever disturbs the machine only makes it longer. */
function timeMs(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const startedMs = performance.now()
    redactText(text)
    return performance.now() - startedMs
  })
  return Math.min(...times)
}
