import { EditRefused } from '../workflow/edit-refused.ts'
import { replaceScript, scriptLines } from '../workflow/edit-script.ts'
import type { Fix } from './fix.ts'
import { runsBash } from './runner.ts'

const ATTEMPTS = 3
const FIRST_PAUSE_SECONDS = 10

/**
 * A download that is refused or breaks off now and then: the one command again, up to three times, after pauses that double. Only where
 * a re-run is known to be not enough, and only commands that may be repeated.
 */
export const RETRY: Fix = {
  id: 'retry',
  categories: ['rate-limit', 'network'],
  propose(context) {
    const { reruns } = context.settings
    if (context.finding.category.id === 'network' && !reruns.includes('passed')) {
      throw new EditRefused('The service did not come back: trying again would not help.')
    }
    const [job, step] = [context.job(), context.step()]
    if (step.run === undefined)
      throw new EditRefused('The step uses an action: whether it tries again is its own affair.')
    if (!runsBash(job, step.keys.shell)) throw new EditRefused('The step is not run by bash.')
    const lines = scriptLines(step)
    const repeatable = lines.flatMap((line, i) => (mayRepeat(line) ? [i] : []))
    if (repeatable.length !== 1)
      throw new EditRefused('Which command broke off, and that it may be repeated, is not sure.')
    const at = repeatable[0]!
    const edit = replaceScript(context.workflow(), step, lines.toSpliced(at, 1, ...repeated(lines[at]!)))
    return {
      what: `Try ${lines[at]!.trim().split(' ')[0]} again, up to ${ATTEMPTS} times.`,
      changes: [context.edited([edit])],
    }
  },
}

/** Downloads: what they did before they broke off does no harm. */
const DOWNLOADS =
  /^\s*(?:sudo )?(?:npm (?:ci|install|i)|pnpm (?:install|i|fetch)|yarn(?: install)?|bun install|(?:python3? -m |uv )?pip3? (?:install|download)|uv sync|poetry install|apt-get (?:update|install)|apt (?:update|install)|apk add|brew (?:install|update)|docker (?:compose )?pull|docker-compose pull|cargo (?:fetch|build|test)|go mod download|go get|bundle install|composer install|gem install|git fetch|git submodule update|mvn dependency:\S+|dotnet restore|helm (?:repo (?:add|update)|pull)|gh api|gh release download|npx playwright install|curl|wget)\b/
/** What sends, goes on on the next line, or is part of something greater. */
const UNREPEATABLE =
  /\s(?:-X|--request|-d|--data\S*|-F|--form|-T|--upload-file|--method|--post-\S+)\b|[|;&<>`]|\\$|\$\(|^\s*(?:if|for|while|until)\b/

function mayRepeat(line: string): boolean {
  return DOWNLOADS.test(line) && !UNREPEATABLE.test(line)
}

function repeated(line: string): string[] {
  const [indent] = /^\s*/.exec(line)!
  return [
    `attempt=1; pause=${FIRST_PAUSE_SECONDS}`,
    `until ${line.trim()}; do`,
    `  if [ "$attempt" -ge ${ATTEMPTS} ]; then exit 1; fi`,
    '  sleep "$pause"',
    '  attempt=$((attempt + 1)); pause=$((pause * 2))',
    'done',
  ].map((text) => indent + text)
}
