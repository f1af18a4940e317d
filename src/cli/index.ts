import { messageOf, UserError } from '../domain/errors.ts'
import type { Command, Io } from './command.ts'

type Load = () => Promise<Command>

/** One line per command. Each is loaded when it is asked for: a command line must answer at once. */
const COMMANDS: Record<string, Load> = {
  demo: async () => (await import('./demo.ts')).demo,
  up: async () => (await import('./up.ts')).up,
  status: async () => (await import('./status.ts')).status,
  issues: async () => (await import('./issues.ts')).issues,
  attachments: async () => (await import('./attachments.ts')).attachments,
  show: async () => (await import('./show.ts')).show,
  approve: async () => (await import('./answer.ts')).approve,
  reject: async () => (await import('./answer.ts')).reject,
  jobs: async () => (await import('./jobs.ts')).jobs,
  merge: async () => (await import('./regroup.ts')).merge,
  split: async () => (await import('./regroup.ts')).split,
  resolve: async () => (await import('./resolve.ts')).resolve,
  ignore: async () => (await import('./resolve.ts')).ignore,
  reopen: async () => (await import('./resolve.ts')).reopen,
  kill: async () => (await import('./kill.ts')).kill,
  resume: async () => (await import('./kill.ts')).resume,
  token: async () => (await import('./token.ts')).token,
  group: async () => (await import('./group.ts')).group,
  run: async () => (await import('./run.ts')).runReported,
  heal: async () => (await import('./heal.ts')).heal,
  'self-check': async () => (await import('./self-check.ts')).selfCheck,
  ci: async () => (await import('./ci.ts')).ci,
  agents: async () => (await import('./agents.ts')).agents,
  feedback: async () => (await import('./feedback.ts')).feedback,
  stats: async () => (await import('./stats.ts')).stats,
  knowledge: async () => (await import('./knowledge.ts')).knowledge,
  phase: async () => (await import('./phase.ts')).phase,
  policy: async () => (await import('./policy.ts')).policy,
  'upload-token': async () => (await import('./upload-token.ts')).uploadToken,
  report: async () => (await import('./report.ts')).report,
  audit: async () => (await import('./audit.ts')).audit,
  redact: async () => (await import('./redact.ts')).redact,
  doctor: async () => (await import('./doctor.ts')).doctor,
}
export const COMMAND_NAMES = Object.keys(COMMANDS)

/** Runs one command line and returns its exit status. The only place where a command's error is caught. */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.stdout(await helpText())
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    io.stdout(`${(await import('../lib/version.ts')).VERSION}\n`)
    return 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (!load) throw new UserError(`There is no command ${name}. \`prunella help\` lists them.`)
    const command = await load()
    if (rest.includes('--help')) {
      io.stdout(`${command.summary}\n\nprunella ${command.name} ${command.usage}\n`)
      return 0
    }
    return await command.run(rest, io)
  } catch (error) {
    io.stderr(error instanceof UserError ? `prunella: ${error.message}\n` : `prunella: ${stackOf(error)}\n`)
    return error instanceof UserError ? 2 : 1
  }
}

/** All of them, for the help and the reference. */
export function loadCommands(): Promise<Command[]> {
  return Promise.all(Object.values(COMMANDS).map((load) => load()))
}

async function helpText(): Promise<string> {
  const commands = await loadCommands()
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `Self-healing for the software you run.\n\nUsage: prunella <command> [options]\n\n${lines.join('\n')}\n\n\`prunella <command> --help\` says more.\n`
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error)
}
