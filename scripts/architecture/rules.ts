// The rules of ARCHITECTURE.md as data. A row that has to change is a decision: change the page with it.

/** A part may import only parts of rows above its own. */
export const LAYERS: readonly (readonly string[])[] = [
  ['domain', 'lib'],
  [
    'store',
    'grouping',
    'sourcemaps',
    'policy',
    'sandbox',
    'verification',
    'ci',
    'sources',
    'forges',
    'diagnosers',
    'targets',
    'notifiers',
    'collector',
  ],
  ['services'],
  ['jobs', 'trackers', 'models'],
  ['repair', 'self-check'],
  ['remedies'],
  ['config', 'environment'],
  ['pipeline'],
  ['http'],
  ['app'],
  ['cli'],
  ['main'],
]

/** What a part may import besides: files, or whole parts of its own row. */
export const ALSO_ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Stack parsing gives frames as the domain has them, and errors are sentences everywhere.
  lib: ['src/domain/errors.ts', 'src/domain/event.ts', 'src/domain/feedback.ts'],
}

/** Parts that do no I/O: of packages they may use only these. */
export const PURE_PARTS: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod', 'semver'],
  policy: ['zod'],
  verification: [],
}

/** Folders that hold a folder for each adapter. An adapter never knows a sibling. */
export const ADAPTER_KINDS: readonly string[] = [
  'src/sources',
  'src/forges',
  'src/diagnosers',
  'src/targets',
  'src/notifiers',
  'src/trackers',
  'src/models',
  'src/repair/proposers',
  'src/services',
  'src/remedies',
]

/** Programs that run as processes of their own, without the server's clock and configuration. */
const OWN_PROGRAMS = ['src/repair/drivers/', 'src/repair/facts/probe.ts', 'src/targets/process/supervisor/']

export interface SinglePlace {
  what: string
  /** Prefixes of paths. */
  places: readonly string[]
  /** `process.env` a member, `fetch()` a call, `new Date()` without arguments, `node:x` a module, `node:x#y` a name from it. */
  uses?: readonly string[]
  /** Matches the whole text of a string. */
  texts?: RegExp
}

/** Things done in one place. Tests are exempt. */
export const SINGLE_PLACES: readonly SinglePlace[] = [
  {
    what: 'SQL',
    places: ['src/store/', 'src/jobs/'],
    texts:
      /^\s*(select\s+(\S+\s+)*?from\s|select\s+\d+$|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|drop|alter)\s+(table|index|schema)\s)/,
  },
  {
    what: 'the environment (process.env)',
    // The collector runs in programs of others.
    places: [
      'src/config.ts',
      'src/environment.ts',
      'src/main.ts',
      'src/repair/main.ts',
      'src/collector/target.ts',
      ...OWN_PROGRAMS,
    ],
    uses: ['process.env', 'node:process#env'],
  },
  {
    what: 'starting a process',
    places: [
      'src/lib/subprocess.ts',
      'src/lib/lasting-process.ts',
      'src/lib/attached-process.ts',
      'src/targets/process/supervisor/',
    ],
    uses: ['node:child_process', 'node:cluster', 'child_process'],
  },
  {
    what: 'the clock',
    places: ['src/lib/', ...OWN_PROGRAMS],
    uses: [
      'Date.now',
      'new Date()',
      'performance.now',
      'process.hrtime',
      'setTimeout()',
      'setInterval()',
      'node:timers',
      'node:timers/promises',
    ],
  },
  {
    what: 'randomness',
    // The reserve is filled with random bytes because zeros would be compressed away.
    places: ['src/lib/', 'src/store/disk-reserve.ts', ...OWN_PROGRAMS],
    uses: [
      'Math.random',
      'crypto.randomUUID',
      'crypto.getRandomValues',
      'node:crypto#randomUUID',
      'node:crypto#randomBytes',
      'node:crypto#randomInt',
    ],
  },
  {
    what: 'outgoing HTTP',
    // The target's client speaks to its own supervisor.
    places: ['src/lib/http-', 'src/targets/process/client.ts', ...OWN_PROGRAMS],
    uses: ['fetch()', ...['request', 'get', 'default'].flatMap((name) => [`node:http#${name}`, `node:https#${name}`])],
  },
  { what: 'the console', places: OWN_PROGRAMS, uses: ['console.log', 'console.error', 'console.warn', 'console.info'] },
]

/** What would make markup or code of a string; the page builds text nodes only. */
export const FORBIDDEN_IN_PAGE: readonly RegExp[] = [
  /\b(inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\s*\.\s*write/,
  /\bcreateContextualFragment\b/,
  /\bDOMParser\b/,
  /\beval\s*\(/,
  /\bnew\s+Function\b/,
  /\bsrcdoc\b/,
  /<script(?![^>]*\bsrc=)/i,
  /\son[a-z]+\s*=\s*["']/i,
  /\sstyle\s*=\s*["']/i,
  // Names of markup languages are no addresses.
  /\bhttps?:\/\/(?!www\.w3\.org\/)/,
]
