import { type Purpose, purposesOf } from './programs.ts'

/** A command of a step, as its script has it or as a program printed it before it ran it. */
export interface Command {
  /** Of the log; what stands in the script comes before all output. */
  line: number
  text: string
  isFromScript: boolean
}

/** Programs that run others say which: npm and its kin, a shell with -x, the runner itself, a build of an image. */
const ANNOUNCED =
  /^(?:[\w@/.-]{1,100}:[A-Za-z][\w:-]{0,100}: )?(?:> |\$ |\+ |\[command\]|#\d+ \[.{1,80}\] RUN |\S+: commands\[\d+\]> )(?<command>[\w./@=-].*)/

/** The command that a line of output announces. Most lines are none, and are told by their first letters. */
export function announced(text: string): string | undefined {
  return MAY_ANNOUNCE.test(text) ? ANNOUNCED.exec(text)?.groups?.command : undefined
}

const MAY_ANNOUNCE = /^[>$+[#]|: > |: commands\[/

/** What the program was for that printed this line, where the log says it. */
export function purposeAt(commands: readonly Command[], line: number): Purpose | undefined {
  for (let i = commands.length - 1; i >= 0; i--) {
    const { isFromScript, line: at, text } = commands[i]!
    if (isFromScript || at > line) continue
    const purposes = purposesOf(text)
    if (purposes.length === 1) return purposes[0]
  }
  const scripted = new Set(commands.filter(({ isFromScript }) => isFromScript).flatMap(({ text }) => purposesOf(text)))
  return scripted.size === 1 ? [...scripted][0] : undefined
}
