import { boundText } from '../lib/bound-text.ts'
import { lenientText } from '../lib/lenient.ts'

/**
 * Fields that name what a record is about, with the words before their value; the first that is there counts. Numbers of runs and jobs are
 * left out: each has its own, and what comes back in all of them is one problem.
 */
const SUBJECTS: readonly (readonly [words: string, names: readonly string[]])[] = [
  ['PR #', ['pr', 'pr_number', 'prNumber', 'pull_request', 'pullRequest', 'pull']],
  ['issue #', ['issue', 'issue_number', 'issueNumber']],
  ['workflow ', ['workflow']],
  ['tool ', ['tool', 'tool_name', 'toolName']],
  ['', ['subject']],
]
const OWNERS = ['project', 'repo', 'repository', 'full_repo', 'fullRepo']
const NAME_CHARS_MAX = 120

/** `openshift/hypershift PR #8365`, `PR #8365`, `openshift/hypershift` or ''. */
export function subjectOf(fields: Readonly<Record<string, unknown>>): string {
  const [words = '', names = []] = SUBJECTS.find((subject) => nameIn(fields, subject[1]) !== undefined) ?? []
  const name = nameIn(fields, names)
  const about = name === undefined ? '' : `${words}${words.endsWith('#') ? name.replace(/^#/, '') : name}`
  return [ownerOf(fields), about].filter((part) => part !== '').join(' ')
}

function ownerOf(fields: Readonly<Record<string, unknown>>): string {
  const repo = nameIn(fields, OWNERS) ?? ''
  const owner = nameIn(fields, ['owner', 'org'])
  return owner === undefined || repo === '' || repo.includes('/') ? repo : `${owner}/${repo}`
}

function nameIn(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    if (!Object.hasOwn(fields, name)) continue
    const text = lenientText.parse(fields[name])?.trim()
    if (text) return boundText(text.replace(/\s+/g, ' '), NAME_CHARS_MAX)
  }
  return undefined
}
