/** What a finding is shown as, its texts redacted and free of control characters. */
export interface ShownFinding {
  title: string
  category: string
  advice: string
  place: string
  line: number
  text: string
}

/** A test that failed, its texts likewise. */
export interface ShownTest {
  name: string
  message: string
  file: string | undefined
  line: number | undefined
}

/** A command of the workflow that puts the finding on the run's page. Texts from outside cannot end it or begin another. */
export function annotation({ title, category, advice, place, text }: ShownFinding): string {
  const head = `title=${property(`${title} (${category})`)}`
  return `::error ${head}::${data([place, text, advice].filter(Boolean).join('\n'))}\n`
}

/** The same as Markdown, for the summary of the step. What the log says stands in a fence that it cannot close. */
export function summary({ title, category, advice, place, line, text }: ShownFinding): string {
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(text)))
  const where = place ? `In ${escaped(place)}, line ${line} of the log:` : `Line ${line} of the log:`
  return `### ${title} (\`${category}\`)\n\n${where}\n\n${fence}\n${text}\n${fence}\n\n${advice}\n`
}

/** Shown beside the code where the report says where that is. */
export function testAnnotation({ name, message, file, line }: ShownTest): string {
  const place = file === undefined ? '' : `file=${property(file)},${line === undefined ? '' : `line=${line},`}`
  return `::error ${place}title=${property(name)}::${data(message || name)}\n`
}

export function testSummary(tests: readonly ShownTest[]): string {
  const items = tests.map(({ name, message, file, line }) => {
    const place = file === undefined ? '' : ` (${escaped(file)}${line === undefined ? '' : `:${line}`})`
    return `- ${escaped(name)}${place}${message === '' ? '' : `: ${escaped(message)}`}\n`
  })
  return items.length === 0 ? '' : `\n${items.join('')}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

/** Names of jobs and steps: no markup, no mention, no link. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~@&:]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
