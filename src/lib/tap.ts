/**
 * The diagnostics of node:test in TAP hold type, message and stack as fields of a block. Rewrites each such block as the error
 * would have been printed, so that one reader serves all; other lines stay as they are.
 */
export function expandTap(lines: readonly string[]): string[] {
  const result: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    result.push(line)
    if (!/^\s*not ok\b/.test(line) || lines[i + 1]?.trim() !== '---') continue
    const end = endOfBlock(lines, i + 2)
    result.push(...printedBlock(lines.slice(i + 2, end)))
    i = end
  }
  return result
}

const BLOCK_LINES_MAX = 2_000

function endOfBlock(lines: readonly string[], start: number): number {
  const limit = Math.min(lines.length, start + BLOCK_LINES_MAX)
  for (let i = start; i < limit; i++) if (lines[i]!.trim() === '...') return i
  return limit
}

function printedBlock(lines: readonly string[]): string[] {
  const stack = blockField(lines, 'stack')
  if (!stack) return [...lines]
  if (stack.some((line) => /^\s*at /.test(line))) return stack
  const type = blockField(lines, 'name')?.[0] ?? 'Error'
  const message = blockField(lines, 'error') ?? ['']
  return [`${type}: ${message.join('\n')}`.split('\n'), stack.map((line) => `    at ${line.trim()}`)].flat()
}

/** Lines of one field: a block scalar (`|-`), or what stands behind the colon. */
export function blockField(lines: readonly string[], name: string): string[] | undefined {
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${name}:`))
  if (at < 0) return undefined
  const indent = indentOf(lines[at]!)
  const value = lines[at]!.slice(indent + name.length + 1).trim()
  if (!/^[|>][-+]?$/.test(value)) return [unquote(value)]
  const rest = lines.slice(at + 1)
  const length = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= indent)
  return rest.slice(0, length < 0 ? undefined : length).map((line) => line.slice(indent + 2))
}

function unquote(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'")
  try {
    return value.startsWith('"') ? String(JSON.parse(value)) : value
  } catch {
    return value
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
