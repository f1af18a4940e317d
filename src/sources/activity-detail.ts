import { boundText } from '../lib/bound-text.ts'

const PAIRS_MAX = 8
const VALUE_CHARS_MAX = 200
const DETAIL_CHARS_MAX = 400

/** What an activity holds by itself, and what says nothing of what went wrong. */
const TOLD =
  /^(?:time|ts|timestamp|@timestamp|level|lvl|severity|msg|message|err|error|stack|pid|hostname|host|name|logger|event|type|v|pr|pr_?number|pull(?:_?request)?|issue(?:_?number)?|workflow|tool(?:_?name)?|subject|project|repo(?:sitory)?|full_?repo|owner|org|cursor|session(?:_?id)?|cost(?:_?usd)?|total_cost_usd|usd|repeated|first_ms)$/i

/** The other fields of a record, as a log writes them: `path=/srv/worktrees/pr-7 attempt=3`. */
export function detailOf(fields: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(fields)
    .filter(
      ([name, value]) => !TOLD.test(name) && (typeof value === 'string' || typeof value === 'number') && value !== '',
    )
    .slice(0, PAIRS_MAX)
  return boundText(
    pairs.map(([name, value]) => `${name}=${quoted(boundText(String(value), VALUE_CHARS_MAX))}`).join(' '),
    DETAIL_CHARS_MAX,
  )
}

/** As it stands where it is one word, else in quotes: one line in any case. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  return /^[^\s"=]+$/.test(line) ? line : `"${line.replaceAll('"', '\\"')}"`
}
