import { redactText } from '../lib/redact/redact-text.ts'

/** How a command ended, and what it last said. */
export interface EndedCommand {
  /** Program and arguments. */
  command: readonly string[]
  /** As a shell would give it. */
  status: number
  /** Of standard error, the last ones. */
  lines: readonly string[]
}

const MESSAGE_CHARS_MAX = 1_000
const STACK_CHARS_MAX = 30_000

/** What is reported of a command that failed. Secrets are gone before it leaves this machine: an argument is the first place where one stands. */
export function commandReport({ command, status, lines }: EndedCommand): Record<string, unknown> {
  const called = redactText(command.join(' '))
  return {
    type: 'cli-error',
    level: 'error',
    message: `${called.slice(0, MESSAGE_CHARS_MAX)}: exit status ${status}`,
    stack: redactText(lines.join('\n').slice(-STACK_CHARS_MAX)),
    tags: { command: command[0]!.split(/[/\\]/).at(-1)!, exit_status: String(status) },
  }
}
