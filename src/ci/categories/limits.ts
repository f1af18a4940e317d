import type { Category } from './category.ts'

/** What the machine would not give or let run. */
export const LIMITS: readonly Category[] = [
  {
    id: 'disk-full',
    title: 'The disk of the runner is full',
    remedy: 'edit',
    advice: 'Free space before the step (remove preinstalled tools that are not used), or use a larger runner.',
    evidence: [
      { pattern: /\b[Oo]ut of disk ?space\b/, weight: 90 },
      {
        pattern:
          /\bNot enough (?:free )?(?:disk )?space\b|\binsufficient (?:disk |storage )?space\b|\bYou don't have enough free space\b|\bdisk is full\b|\berrno 28\b/i,
        weight: 88,
      },
      { pattern: /\bno space left on device\b/i, weight: 92 },
      { pattern: /\bENOSPC\b(?!: System limit)/, weight: 88 },
      { pattern: /\bYou are running out of disk space\b/, weight: 84 },
      { pattern: /\bThere is not enough space on the disk\b/i, weight: 92 },
      { pattern: /\bdisk quota exceeded\b/i, weight: 88 },
    ],
    examples: ['System.IO.IOException: No space left on device', 'npm error ENOSPC: no space left on device, write'],
    counterExamples: ['Error: ENOSPC: System limit for number of file watchers reached'],
  },
  {
    id: 'out-of-memory',
    title: 'A program ran out of memory',
    remedy: 'edit',
    advice:
      'Raise the limit of the program where it has one (NODE_OPTIONS, -Xmx), run less at once, or use a larger runner.',
    evidence: [
      { pattern: /\bReceived "killed" signal\b/, weight: 88 },
      { pattern: /\bgarbage collector is thrashing\b/, weight: 84 },
      { pattern: /^<--- Last few GCs --->/, weight: 70 },
      { pattern: /\bsignal: killed\b/, weight: 76 },
      {
        pattern:
          /\bbad[_ ]alloc(?:ation)?\b|\bInsufficient memory\b|\bfailed to allocate (?:memory|\d+)|\ballocation of \d+ bytes failed\b/i,
        weight: 84,
      },
      { pattern: /\bGradle build daemon disappeared unexpectedly\b|\bdaemon has disappeared\b/, weight: 82 },
      {
        pattern:
          /\b(?:cc1plus|cc1|c\+\+|g\+\+|gcc|clang|collect2|ld)\b.{0,60}\b(?:Killed|signal 9|terminated by signal)/,
        weight: 84,
      },
      {
        pattern: /\bFATAL ERROR: (?:Ineffective mark-compacts|CALL_AND_RETRY_LAST|Committing semi space|NewSpace)/,
        weight: 92,
      },
      {
        pattern:
          /\b(?:LLVM ERROR: out of memory|memory allocation of \d+ bytes failed|virtual memory exhausted|OutOfMemoryException|Metaspace|GC overhead limit exceeded|ENOMEM)\b/,
        weight: 86,
      },
      {
        pattern:
          /\b(?:worker|process|child|container|task|command|jest worker|A jest worker process)\b.{0,80}\b(?:was (?:OOM)?killed|killed by (?:the )?(?:kernel|OS|system|signal)|terminated by (?:signal )?(?:SIGKILL|9)|SIGKILL)/i,
        weight: 80,
      },
      {
        pattern:
          /\bterminated with exit code 137\b|\breturned (?:a )?non-zero (?:code|exit status)(?: code)?:? 137\b|\bexited? (?:with )?(?:code|status)?:? ?137\b/,
        weight: 76,
      },
      { pattern: /JavaScript heap out of memory/, weight: 92 },
      { pattern: /\bjava\.lang\.OutOfMemoryError\b|Java heap space/, weight: 90 },
      { pattern: /\b(?:MemoryError|std::bad_alloc|Cannot allocate memory|runtime: out of memory)\b/, weight: 84 },
      { pattern: /\bOOMKilled\b|\bOut of memory\b|oom-kill/i, weight: 82 },
      { pattern: /Allowed memory size of \d+ bytes exhausted/, weight: 90 },
      { pattern: /\bThe hosted runner lost communication with the server\b.*(?:memory|starv)/i, weight: 70 },
      { pattern: /(?:^|\s)Killed(?:\s+\S.*)?$/, weight: 56 },
      { pattern: /exit code:? 137\b/, weight: 62 },
      { pattern: /signal: 9, SIGKILL/, weight: 76 },
    ],
    examples: [
      '/usr/local/go/pkg/tool/linux_amd64/link: signal: killed',

      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      'Process completed with exit code 137.',
    ],
  },
  {
    id: 'not-executable',
    title: 'A script may not be executed',
    remedy: 'person',
    advice: 'Give it the right to be executed in the repository: `git update-index --chmod=+x`, and commit.',
    evidence: [
      {
        pattern: /\bexec format error\b|\bcannot (?:run|execute|exec) (?<path>\S{1,300}): [Pp]ermission denied/,
        weight: 80,
      },
      {
        pattern: /\b(?:cannot execute(?: binary file)?|Exec format error|cannot execute: required file not found)\b/,
        weight: 74,
      },
      {
        pattern: /\bexec: "(?<path>[^"]+)": permission denied\b|\bfork\/exec (?<path2>\S+): permission denied/,
        weight: 78,
      },
      { pattern: /^sh: (?:\d+: )?(?<path>\S+): Permission denied/, weight: 72 },
      {
        pattern:
          /(?:^|: )(?<!\b(?:mkdir|cp|mv|rm|rmdir|touch|ln|tee|cat|chmod|chown|install|tar|dd|ls|cd|head|tail|grep|sed|rsync|unzip): )(?<path>(?:\.{0,2}\/)?[\w./-]{1,300}): Permission denied$/,
        weight: 66,
      },
      { pattern: /\bspawn (?<path>\S+) EACCES\b/, weight: 66 },
    ],
    examples: [
      'exec /entrypoint.sh: exec format error',
      'fatal: cannot run .husky/pre-commit: Permission denied',

      '/home/runner/work/_temp/1.sh: line 1: ./gradlew: Permission denied',
      'bash: scripts/build.sh: Permission denied',
    ],
    counterExamples: ['git@github.com: Permission denied (publickey).'],
  },
]
