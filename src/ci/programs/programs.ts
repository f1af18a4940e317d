import { purposeOfAction } from './actions.ts'
import { type Purpose, purposeOfProgram } from './table.ts'

export type { Purpose } from './table.ts'

/** A command line as a script has it may name several programs; the purposes of all, each once. */
export function purposesOf(commandLine: string): Purpose[] {
  const action = ACTION.exec(commandLine)?.groups?.name
  if (action !== undefined) return [purposeOfAction(action)].filter((purpose) => purpose !== undefined)
  const found = commandLine
    .slice(0, COMMAND_CHARS_MAX)
    .split(/&&|\|\||[;|]/)
    .map((command) => purposeOf(bare(command)))
  return [...new Set(found.filter((purpose) => purpose !== undefined))]
}

const COMMAND_CHARS_MAX = 1_000
const ACTION = /^(?<name>[\w.-]{1,60}\/[\w./-]{1,100})@\S+$/

function purposeOf(command: string): Purpose | undefined {
  return purposeOfProgram(command) ?? purposeOfTask(command)
}

/** Tasks of a project (`npm run x`, `make x`, `./scripts/x.sh`) are what their name says, where it says it. */
function purposeOfTask(command: string): Purpose | undefined {
  const [, name] =
    /^(?:npm|pnpm|yarn|bun|deno task|make|just|task|rake|invoke|inv|nx|turbo|composer|mix|hatch|pdm|poe|mage|gulp|grunt|lerna|ant|pants|earthly|dagger|tox|nox)(?: (?:--?(?:filter|prefix|workspace|dir|cwd|C|F|w)[ =]|workspace )\S+| -r| run(?:-script)?| exec| -\S+)* (?<name>[\w:./-]+)/.exec(
      command,
    ) ??
    /^(?:(?:ba|z)?sh |\.\/)(?<name>[\w./-]+)/.exec(command) ??
    []
  if (name === undefined) return undefined
  return TASKS.find(({ pattern }) => pattern.test(name))?.purpose
}

const TASKS: readonly { pattern: RegExp; purpose: Purpose }[] = [
  { pattern: /(?:^|[:./_-])(?:audit|security|vuln\w*)(?:$|[:./_-])/i, purpose: 'security-audit' },
  { pattern: /(?:^|[:./_-])(?:deploy\w*|rollout)(?:$|[:./_-])/i, purpose: 'deploy-failure' },
  { pattern: /(?:^|[:./_-])publish\w*(?:$|[:./_-])/i, purpose: 'registry-access' },
  {
    pattern:
      /(?:^|[:./_-])(?:lint\w*|checkstyle|spotless|pmd|spotbugs|fmt|format\w*|style|cs|prettier|eslint|stan|analy[sz]e|type-?check\w*|types|mypy|clippy|spell\w*|vet|tsc)(?:$|[:./_-])/i,
    purpose: 'lint',
  },
  {
    pattern:
      /(?:^|[:./_-])(?:tests?|unit\w*|e2e|specs?|integration|acceptance|smoke|coverage|ct|eunit|vitest|jest|pytest)(?:$|[:./_-])/i,
    purpose: 'test-failure',
  },
  // What else is checked under a name of its own may be anything.
  { pattern: /^(?:\S+:)?check(?:-all)?$/i, purpose: 'test-failure' },
  { pattern: /(?:^|[:./_-])(?:build|compile|bundle|dist|package)(?:$|[:./_-])/i, purpose: 'compile-error' },
]

/** Without variables that are set before it, and without programs that only run another. */
function bare(command: string): string {
  let rest = command.trim()
  for (let i = 0; i < WRAPPERS_MAX; i++) {
    const next = rest.replace(WRAPPER, '')
    if (next === rest) break
    rest = next
  }
  return rest.replace(/^(?:\.{0,2}\/)?(?:[@\w.-]+\/)*(?=[\w.-]+(?:\s|$))/, (folders) =>
    /\.(?:sh|bash)\b/.test(rest) ? folders : '',
  )
}

const WRAPPERS_MAX = 8
const WRAPPER =
  /^(?:[A-Za-z_]\w*=\S*\s+|(?:sudo|time|exec|env|xvfb-run|dbus-run-session|command|npx|bunx|pnpx|uvx|nohup)(?:\s+-\S+)*\s+|(?:pnpm|yarn) dlx\s+|(?:npm|pnpm|yarn|bundle|mise|asdf) exec\s+(?:--\s+)?|(?:poetry|uv|pdm|hatch|pipenv|rye|pixi|conda|coverage|dotenv) run\s+(?:-\S+\s+)*(?:-m\s+)?|dotnet tool run\s+|cross-env(?:-shell)?\s+|python3?(?:\.\d+)?(?:\s+-[BIuWO]\S*)*\s+-m\s+|timeout\s+(?:-\S+\s+)*\w+\s+|docker[ -]compose (?:run|exec)\s+(?:-\S+\s+)*[\w.-]+\s+|(?:opam|mise|pixi|devbox) (?:exec|x|run)\s+--\s+|php\s+(?=\S*(?:bin\/|artisan))|(?:pnpm|yarn|npm)\s+(?:--?(?:filter|prefix|workspace|dir|cwd|C|F|w)[ =]\S+\s+|-r\s+|workspace \S+\s+)+exec\s+)/
