import type { Category } from './categories/category.ts'
import { CATEGORIES } from './categories/index.ts'

export interface LineReading {
  category: Category
  weight: number
  /** Named parts of the line, as `module` or `minutes`. From the log: data, never a command. */
  details: Readonly<Record<string, string>>
}

/** What programs that run others put before each of their lines: a build of an image, tasks of a monorepo, containers. */
const PREFIX =
  /^(?:npm (?:ERR!|error) (?=\*{3} |fatal: |remote: |error: |Error: |ERROR: |sh: |gyp ERR! )|#\d{1,4} (?:\d{1,6}\.\d+ )?|\d{1,6}\.\d{3,} |[\w@/.-]{1,100}:(?!\d)[A-Za-z][\w:-]{0,100}: (?=\S)|[\w.-]{1,60}-\d+ {1,40}\| |\[(?!(?:ERROR|FATAL|SEVERE|CRITICAL|WARN(?:ING)?|FAIL(?:ED)?)\])[\w@/.-]{1,60}\] (?=[A-Z>✖●])|\[\d{4}-\d\d-\d\dT[\d:.]+Z?\] |\s{0,4}[›»│|] {1,4}(?=[A-Z]))/

/** The name of a test that passed says what it is about, not what happened. */
const PASSED = /^\s*(?:\(pass\)|✓|✔|√|ok \d+|PASS(?:ED)?\b|--- PASS|\[ +(?:OK|PASSED) +\])/

/** What one line may say, at most one reading of each category. */
export function readingsOf(line: string, categories: readonly Category[] = CATEGORIES): LineReading[] {
  const text = withoutPrefix(line)
  if (PASSED.test(text)) return []
  return categories.flatMap((category) => {
    let best: LineReading | undefined
    for (const { pattern, weight } of category.evidence) {
      if (best && best.weight >= weight) continue
      const match = pattern.exec(text)
      if (match) best = { category, weight, details: definedGroups(match) }
    }
    return best ?? []
  })
}

/** The line as the program printed it whose words it has. */
export function withoutPrefix(line: string): string {
  return line.replace(PREFIX, '')
}

function definedGroups({ groups = {} }: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined))
}
