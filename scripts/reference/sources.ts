import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCES } from '../../src/sources/index.ts'
import type { Source } from '../../src/sources/source.ts'

/** Longer examples are left to their files. */
const EXAMPLE_CHARS_MAX = 1_500

/** The page `docs/reference/sources.md`: what each source declares, and an example of its own. */
export function sourcesPage(): string {
  return `# Sources

What comes in, and what becomes of it. Every address takes POST under \`/api/<project id>/\`, with or without the last slash. The
key is the user part of the DSN that \`prunella up\` prints: \`Authorization: Bearer <key>\`, \`?sentry_key=<key>\`, or as the SDKs
of Sentry send it. Bodies may be compressed. A success is answered once what was sent is committed; 503 with \`Retry-After\` asks
to come back; any other refusal says why.

${SOURCES.map(section).join('\n')}`
}

function section(source: Source): string {
  const addresses = source.routes.map((route) => `\`POST /api/:project/${route}/\``).join(', ')
  return `## ${source.title}\n\n${addresses} — answers ${source.acceptedStatus}.\n\n${source.description}\n${exampleOf(source)}`
}

/** The first example of a source that can be read, with the events that it becomes. */
function exampleOf({ id, parse, routes }: Source): string {
  const dir = join('src/sources', id, 'examples')
  const files = existsSync(dir) ? readdirSync(dir).filter((file) => !file.endsWith('.expected.json')) : []
  for (const file of files.sort()) {
    const body = readFileSync(join(dir, file))
    if (!isUtf8(body) || body.length > EXAMPLE_CHARS_MAX) continue
    const route = routes.find((one) => file.endsWith(`.${one.replaceAll('/', '-')}`))!
    const { events } = parse({ projectId: 1, route, body, contentType: '', receivedMs: Date.UTC(2026, 0, 1) })
    const titles = events.map(({ level, exceptions, message }) => {
      const surfaced = exceptions.at(-1)
      return `${level}: ${surfaced ? `${surfaced.type}: ${surfaced.value}` : message}`.split('\n', 1)[0]
    })
    return `\nFor example\n\n${fenced(body.toString())}\nbecomes\n\n${fenced(titles.join('\n'))}`
  }
  return ''
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`
}
