import { type Purpose, purposesOf } from './programs.ts'

/** A command of a step, as its script has it or as a program printed it before it ran it. */
export interface Command {
  /** Of the log; what stands in the script comes before all output. */
  line: number
  text: string
  isFromScript: boolean
}

/** Programs that run others say which: npm and its kin, a shell with -x, the runner itself (also as people copy it), a build of an image. */
const ANNOUNCED =
  /^(?:[\w@/.-]{1,100}:[A-Za-z][\w:-]{0,100}: )?(?:> |\$ |\+{1,3} |Run |\[command\]|#\d+ \[.{1,80}\] RUN |(?:Step|STEP) \d+\/\d+ ?: RUN |INFO\[\d+\] RUN |\S+: commands\[\d+\]> )(?<command>[\w./@=-].*)/
/** Build tools say which of their tasks they are at, or which of them failed; they are read as if the task had been called by itself. */
const TASKS: readonly { pattern: RegExp; runs: string }[] = [
  { pattern: /^> Task (?:\S{1,200}:)?(?<task>\w+)/, runs: 'gradlew' },
  { pattern: /^Execution failed for task '(?:[^']{1,200}:)?(?<task>\w+)'/, runs: 'gradlew' },
  { pattern: /^\[INFO\] --- (?<task>[\w.-]{1,80}:[\w.-]{1,40}:[\w.-]{1,60}) /, runs: 'mvn' },
  { pattern: /^\[ERROR\] Failed to execute goal (?<task>\S{1,200}:[\w.-]{1,60}) /, runs: 'mvn' },
  { pattern: /--- Step: (?<task>\w{1,40}) ---/, runs: 'fastlane' },
]

/** The command that a line of output announces. Most lines are none, and are told by their first letters. */
export function announced(text: string): string | undefined {
  if (!MAY_ANNOUNCE.test(text)) return undefined
  for (const { pattern, runs } of TASKS) {
    const task = pattern.exec(text)?.groups?.task
    if (task !== undefined) return `${runs} ${task}`
  }
  return ANNOUNCED.exec(text)?.groups?.command
}

const MAY_ANNOUNCE = /^[>$+[#]|^Run |: > |: commands\[|^Step |^STEP |^INFO\[|^Execution failed|--- Step: /

/** What the program was for that printed this line, where the log says it. */
export function purposeAt(commands: readonly Command[], line: number): Purpose | undefined {
  for (let i = commands.length - 1; i >= 0; i--) {
    const { isFromScript, line: at, text } = commands[i]!
    if (isFromScript || at > line) continue
    const purposes = purposesOf(text)
    if (purposes.length === 1) return purposes[0]
  }
  const scripted = new Set(commands.filter(({ isFromScript }) => isFromScript).flatMap(({ text }) => purposesOf(text)))
  // What is installed first is rarely what fails, and then in words of its own.
  if (scripted.size > 1) scripted.delete('dependency-conflict')
  return scripted.size === 1 ? [...scripted][0] : undefined
}
