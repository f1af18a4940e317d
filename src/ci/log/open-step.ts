import { announced, type Command } from '../programs/commands.ts'
import { millisecondsBetween, parseLogLine } from './log-line.ts'

/** A line that may say why a step failed. Lines are counted from 1, in the file as it was given. */
export interface Clue {
  line: number
  text: string
  /** The runner, or a program through it, marked the line as an error. */
  isMarked: boolean
}

export interface LogStep {
  name: string | undefined
  startLine: number
  /** What the runner says last of a step that failed. */
  exitCode: number | undefined
  hasFailed: boolean
  /** In the order of the log. */
  clues: readonly Clue[]
  /** What it ran, as far as the log says so. */
  commands: readonly Command[]
  /** Lines in which a program said that all went well. */
  successes: readonly number[]
  /** The last line before it ended or failed. */
  lastPrinted: Clue | undefined
  /** How long it had printed nothing when it was cancelled, where the log has times. */
  silentMs: number | undefined
}

export type OpenStep = ReturnType<typeof openStep>

const CLUE_CHARS_MAX = 1_000
/** Of a step the first and last lines are kept whatever they say, and between them the first and last that sound like an error. */
const FIRST_LINES_MAX = 500
const FIRST_CLUES_MAX = 1_500
const LAST_CLUES_MAX = 1_500
const LAST_LINES_MAX = 500
const COMMANDS_MAX = 100
const SUCCESSES_MAX = 100

/**
 * A cheap look, for it is taken at each line of a log: what lies between the first and the last lines of a step counts only so. Ends of words,
 * for V8 looks for letters that stand alone several times faster than for either of two.
 */
const TELLING =
  /##\[|rror|ERR|FAIL|ail|atal|not |No |panic|enied|nable|nvalid|issing|efused|imed out|xceeded|xception|CONFLICT|ejected|Killed|>>> |[✖✕✘✗●×❌]/
/** What else a step remembers: programs that were run, and that they went well. */
const REMEMBERED = /Z (?:[>$+✅✔✓]|Run |\[command)|: > |commands\[|\] RUN |: RUN |--- |successfully|\[36;1m/
const SUCCESS = /^(?:✅|🎉|✔|✓) |\b(?:completed?|succeeded|finished) successfully\b/

/** CircleCI and Azure's pipelines say in the next line what they run. */
const SCRIPT_FOLLOWS = /^(?:#!\/bin\/(?:ba)?sh\b.{0,40}|Script contents:)$/

/** The last word of a runner: GitHub's, also as people copy it, GitLab's, and those of the other services. */
const EXIT =
  /^(?:(?:Error: )?Process completed with exit code|The process '.{1,300}' failed with exit code|ERROR: Job failed: (?:command terminated with )?exit (?:code|status)|The command ".{1,300}" exited with|Exited with code(?: exit status)?|(?:ERROR: )?script returned exit code|🚨 Error: The command exited with status|(?:Bash|PowerShell|Cmd\.exe|Script) (?:exited|failed) with (?:exit )?code:?) '?(\d+)/u
/** Lines of output that may hold it: a cheap look at their first letters. */
const MAY_END =
  /^(?:Process completed|Error: Process|ERROR: Job failed|The command "|Exited with|(?:ERROR: )?script returned|🚨 Error: The command)/u
/** GitLab says that a job failed without a number where it was not the script. */
const JOB_FAILED = /^(?:ERROR: Job failed\b|Finished: FAILURE$)/
/** From here on GitLab's runner speaks, or what GitLab and Jenkins run after the script: neither decides over the job. */
const CLEANS_UP =
  /^(?:Cleaning up (?:project directory and )?file based variables|Uploading artifacts for failed job|Running after[_ ]script|\[Pipeline\] \{ \(Declarative: Post Actions\))/
/** A job that was stopped because a sibling failed says so as an error; the cause is with the sibling. */
const CANCELLED = /^(?:Error: )?The (?:operation|run|job) was cancell?ed/i

/** What is kept of a step while its lines are read, in bounded memory. */
export function openStep(name: string | undefined, startLine: number) {
  const first: Clue[] = []
  let last: Clue[] = []
  let tail: { line: number; raw: string }[] = []
  let lines = 0
  let exit: { line: number; code: number } | undefined
  let scriptEnd: number | undefined
  let hasFailed = false
  const commands: Command[] = name?.startsWith('Run ')
    ? [{ line: startLine, text: name.slice('Run '.length), isFromScript: true }]
    : []
  let successes: number[] = []
  let isCommandNext = false
  let newest = ''
  let silentMs: number | undefined

  return {
    name,
    isEmpty: () => lines === 0,
    ran,
    /** Whether nothing has to be known of a line of this step but that it was among the last. */
    isDull: (raw: string) => lines >= FIRST_LINES_MAX && !TELLING.test(raw) && !REMEMBERED.test(raw),
    addDull,
    add(clue: Clue, raw: string): void {
      lines++
      noteEnd(clue)
      if (clue.isMarked && CANCELLED.test(clue.text)) silentMs = millisecondsBetween(newest, raw)
      newest = raw
      noteCommand(clue)
      const kept = clue.text.length > CLUE_CHARS_MAX ? { ...clue, text: clue.text.slice(0, CLUE_CHARS_MAX) } : clue
      if (lines <= FIRST_LINES_MAX) first.push(kept)
      else if (!clue.isMarked && !TELLING.test(raw)) addDull(clue.line, raw)
      else if (first.length < FIRST_LINES_MAX + FIRST_CLUES_MAX) first.push(kept)
      else last = pushed(last, kept, LAST_CLUES_MAX)
    },
    close(): LogStep {
      const all = [...first, ...last.slice(-LAST_CLUES_MAX), ...tail.slice(-LAST_LINES_MAX).map(clueOf)].sort(
        (a, b) => a.line - b.line,
      )
      const end = scriptEnd ?? Infinity
      const clues = all.filter(({ line, text }) => line < end || JOB_FAILED.test(text))
      // What comes behind the runner's last word was not printed by the step.
      const lastPrinted = clues.findLast(
        ({ line, text }) => text.trim() !== '' && line < Math.min(exit?.line ?? Infinity, end),
      )
      return { name, startLine, exitCode: exit?.code, hasFailed, clues, commands, successes, lastPrinted, silentMs }
    },
  }

  function addDull(line: number, raw: string): void {
    newest = raw
    tail = pushed(tail, { line, raw }, LAST_LINES_MAX)
  }

  function noteEnd({ line, text, isMarked }: Clue): void {
    if (CLEANS_UP.test(text)) scriptEnd ??= line
    const found = isMarked || MAY_END.test(text) ? EXIT.exec(text) : null
    if (found) exit ??= { line, code: Number(found[1]) }
    if (found || JOB_FAILED.test(text) || (isMarked && !CANCELLED.test(text))) hasFailed = true
  }

  function noteCommand({ line, text }: Clue): void {
    const command = isCommandNext ? text : announced(text)
    isCommandNext = SCRIPT_FOLLOWS.test(text)
    if (command !== undefined) ran({ line, text: command, isFromScript: false })
    else if (SUCCESS.test(text)) successes = pushed(successes, line, SUCCESSES_MAX)
  }

  /** Of many the first name the script, and the last what ran when it failed. */
  function ran(command: Command): void {
    if (commands.length >= COMMANDS_MAX) commands.splice(COMMANDS_MAX / 2, 1)
    commands.push({ ...command, text: command.text.slice(0, CLUE_CHARS_MAX) })
  }
}

function clueOf({ line, raw }: { line: number; raw: string }): Clue {
  return { line, text: parseLogLine(raw).text.slice(0, CLUE_CHARS_MAX), isMarked: false }
}

/** Cut only when twice as long, so that a line costs no copy of all before it. */
function pushed<T>(list: T[], item: T, max: number): T[] {
  list.push(item)
  return list.length > 2 * max ? list.slice(-max) : list
}
