import type { Finding } from '../domain/finding.ts'
import type { Inline } from '../domain/ticket.ts'

interface Hint {
  when: (finding: Finding, text: string) => boolean
  /** `at` is where in the file system the log says that it is. */
  say: (at: Literal | undefined) => Inline
}

type Literal = { literal: string }

const says = (pattern: RegExp) => (_: Finding, text: string) => pattern.test(text)

const HINTS: readonly Hint[] = [
  {
    when: says(
      /invalid object|bad object|(?:loose )?object (?:file )?\S* ?is (?:corrupt|empty)|index file corrupt|bad index file/i,
    ),
    say: (at) => [
      'This error indicates a corrupted git worktree. The worktree ',
      ...(at ? ['at ', at, ' '] : []),
      'may need to be deleted and recreated.',
    ],
  },
  {
    when: says(/\bworktree\b/i),
    say: (at) => [
      'A git worktree cannot be worked with. Look at the worktree ',
      ...(at ? ['at ', at] : ['that the log names']),
      ': ',
      { literal: 'git worktree list' },
      ' and ',
      { literal: 'git worktree prune' },
      ' show and clear what is left over; it may need to be deleted and recreated.',
    ],
  },
  {
    when: ({ kind }) => kind === 'cursor',
    say: () =>
      'The agent runs and the cursor stays where it is. Find out why its result is not taken as progress, and hold its runs for this subject until then.',
  },
  {
    when: ({ kind }) => kind === 'cost',
    say: () => 'Hold the work on this subject until it is known what the money is spent on.',
  },
  {
    when: ({ detector }) => detector === 'api-errors',
    say: () =>
      'The API refuses for a while. If it does not pass, poll less often, wait as long as its answers ask for, and look at the limits of the token.',
  },
  {
    when: ({ detector }) => detector === 'agent-timeout',
    say: () =>
      'The agent does not end in its time. Look at what it was doing last; give it smaller work, or more time.',
  },
  {
    when: says(/ENOSPC|no space left on device/i),
    say: (at) => [
      'The disk is full',
      ...(at ? [': look at ', at] : []),
      '. Make room, then see whether it comes back.',
    ],
  },
  {
    when: says(/EACCES|EPERM|permission denied|operation not permitted/i),
    say: (at) => [
      'The service may not do this. Look at the owner and the rights of ',
      ...(at ? [at] : ['what the log names']),
      '.',
    ],
  },
  {
    when: says(/ECONNREFUSED|connection refused|ENOTFOUND|no such host|ETIMEDOUT|EHOSTUNREACH/i),
    say: () => 'What the service calls does not answer. See whether it runs, and whether its address is right.',
  },
]

const NEUTRAL: Inline = [
  'The cause is not known. Read the log around the sample entries, and decide whether this needs a fix, a change of the machine, or an entry under ',
  { literal: 'ignore' },
  ' in the configuration.',
]

/** Under it something stands that can be looked at. Every repetition begins behind a slash, so the work is linear. */
const PATH = /(?<![\w/.:~-])\/(?:[\w.@+~-]{1,128}\/){1,32}[\w.@+~-]{0,128}/g

/** What a person could do about it, with the place that the log names. */
export function suggestedAction(finding: Finding): Inline {
  const text = [finding.pattern, finding.error, ...finding.samples].join('\n')
  const paths = text.match(PATH) ?? []
  const path = (paths.find((one) => one.includes('worktree')) ?? paths[0])?.replace(/[.:/]+$/, '')
  const hint = HINTS.find(({ when }) => when(finding, text))
  return hint?.say(path === undefined ? undefined : { literal: path }) ?? NEUTRAL
}
