// A proposer for `kind: command`: it reads a failure as JSON on standard input and prints candidate patches.
//
// It has one idea: a table was asked for a key that it only holds in upper case, so it makes the lookup write the key
// in upper case. It thinks of the value that failed and not of the other keys of the table: a patch that looks right,
// and may be wrong.
import { text } from 'node:stream/consumers'

const { error, event, sources } = JSON.parse(await text(process.stdin))
const values = new Set(framesOf(error, event).flatMap((frame) => Object.values(frame.vars ?? {})))
const keys = [...values].filter((value) => typeof value === 'string' && value !== value.toUpperCase())
const candidates = Object.entries(sources).flatMap(([path, source]) => patchesOf(path, source))
process.stdout.write(JSON.stringify({ candidates }))

function framesOf(...failures) {
  return failures.flatMap((failure) => failure?.frames ?? failure?.exceptions?.flatMap(({ frames }) => frames) ?? [])
}

function patchesOf(path, source) {
  const key = keys.find((candidate) => hasKey(source, candidate.toUpperCase()) && !hasKey(source, candidate))
  const lookup = /\b([A-Z][A-Z_]*)\[([a-z]\w*)\]/.exec(source)
  if (key === undefined || lookup === null) return []
  const [found, table, name] = lookup
  return [
    {
      pattern: 'upper-case-key',
      explanation: `${table} holds ${key.toUpperCase()} and was asked for ${key}: ask for it in upper case.`,
      files: { [path]: source.replace(found, `${table}[${name}.toUpperCase()]`) },
      prior: 0.8,
    },
  ]
}

function hasKey(source, key) {
  return /^\w+$/.test(key) && new RegExp(`^\\s*${key}:`, 'm').test(source)
}
