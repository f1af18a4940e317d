import { marker } from './marker.ts'

const BEGIN = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const END = /-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
/** What a key consists of, with its labels and its end; line breaks also as written in JSON. */
const BODY = /(?:[A-Za-z\d+/=\s:,-]|\\[nrt]){0,32768}/y

/** Takes out private keys in PEM: on several lines, in one line, in JSON, and those whose end was cut off. */
export function withoutPrivateKeys(text: string): string {
  if (!text.includes('PRIVATE KEY')) return text
  let result = ''
  let at = 0
  for (const begin of text.matchAll(BEGIN)) {
    if (begin.index < at) continue
    result += text.slice(at, begin.index) + marker('private-key')
    at = endOfKey(text, begin.index + begin[0].length)
  }
  return result + text.slice(at)
}

function endOfKey(text: string, start: number): number {
  BODY.lastIndex = start
  const body = BODY.exec(text)?.[0] ?? ''
  const end = END.exec(body)
  return start + (end ? end.index + end[0].length : body.length)
}
