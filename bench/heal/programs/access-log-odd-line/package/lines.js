export class LineError extends Error {
  constructor(number, text) {
    super(`Line ${number} is not understood: ${text}`)
    this.name = 'LineError'
    this.number = number
  }
}

/** `GET /path 200 12ms` */
export function parseLine(text, number) {
  const [, method, path, status] = /^(GET|POST|PUT) (\S+) (\d{3})/.exec(text)
  return { method, path, status: Number(status) }
}

/** `# level=info` */
export function parseHeader(text, number) {
  const match = /^# (\w+)=(\w+)$/.exec(text)
  if (!match) throw new LineError(number, text)
  return { [match[1]]: match[2] }
}

export function parse(text) {
  const [header, ...lines] = text.trim().split('\n')
  return { ...parseHeader(header, 1), requests: lines.map((line, index) => parseLine(line, index + 2)) }
}
