import { SEVERITIES } from '../../src/domain/severity.ts'
import type { KillSwitch } from '../../src/pipeline/kill-switch.ts'
import type { Policy } from '../../src/policy/policy.ts'
import type { Target } from '../../src/targets/target.ts'
import type { Fault } from './faults.ts'
import type { Rewrite } from './store.ts'

/** A mistake that the program could make, played from outside. The simulation must find every one of them. */
export interface Mutation {
  name: string
  /** Without these it would do no harm. */
  needs: readonly Fault[]
  rewrite?: Rewrite
  killSwitch?(real: KillSwitch): KillSwitch
  target?(real: Target): Target
  /** What people have set, where it matters. */
  given?: Partial<Policy>
  /** What the program goes by instead of it. */
  policy?: Partial<Policy>
  losesFailedJobs?: boolean
  acknowledgesEarly?: boolean
}

/** Deploys by itself whatever it can, once in an hour. */
const BOLD: Partial<Policy> = {
  phase: 4,
  autoDeploySeverity: SEVERITIES,
  requireTestsPass: false,
  review: 'after_deploy',
  maxAutoDeploysPerHour: 1,
  dryRun: false,
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a worker that lost its job goes on',
    needs: ['pause', 'crash'],
    rewrite: (text) => ({
      text: text
        .replace('and worker = $2 and fence = $3', 'and $2 is not null and $3 is not null')
        .replace("and state = 'in_progress' for update", ''),
    }),
  },
  {
    name: 'nothing is on record before it is done',
    needs: [],
    rewrite: (text, params) => (isAudit(text, params, 'intent') ? null : { text }),
  },
  {
    name: 'the audit log loses what came of an effect',
    needs: [],
    rewrite: (text, params) => (isAudit(text, params, 'result') ? null : { text }),
  },
  {
    name: 'after a crash the world is not asked',
    needs: ['crash', 'crash_at_failpoint'],
    given: { ...BOLD, maxAutoDeploysPerHour: 4 },
    target: (real) => ({ ...real, find: async () => 'absent' }),
  },
  {
    name: 'the kill switch is not looked at',
    needs: ['kill_switch'],
    killSwitch: () => ({
      read: async () => ({ engaged: false, reason: '' }),
      during: (work) => work(new AbortController().signal),
    }),
  },
  {
    name: 'a fix is called proven before it is',
    needs: ['bad_fixes'],
    given: BOLD,
    rewrite: (text, params) => ({
      text,
      params: text.startsWith('insert into verifications')
        ? params.map((value) => (value === 'watching' ? 'verified' : value))
        : [...params],
    }),
  },
  {
    name: 'the deploys of the hour are not counted',
    needs: [],
    given: BOLD,
    rewrite: (text) => ({ text: text.replace('and automatic = 1', 'and automatic = 2') }),
  },
  {
    name: 'nobody is asked',
    needs: [],
    policy: { phase: 4, autoDeploySeverity: SEVERITIES, requireTestsPass: false, review: 'after_deploy' },
  },
  { name: 'it tries without end', needs: ['bad_fixes'], policy: { attemptsMax: 5 } },
  {
    name: 'a second canary takes the place of the first',
    needs: [],
    target: (real) => ({ ...real, state: async () => ({ ...(await real.state()), phase: 'stable' }) }),
  },
  {
    name: 'a roll-back is noted and not made',
    needs: ['bad_fixes', 'unhealthy_canary'],
    given: { ...BOLD, maxAutoDeploysPerHour: 4 },
    target: (real) => ({ ...real, rollback: async () => {} }),
  },
  {
    name: 'nobody is told of what is handed over',
    needs: ['repair_errs'],
    rewrite: (text) => (text.startsWith('insert into escalations') ? null : { text }),
  },
  { name: 'a job that fails for good ends in silence', needs: ['repair_errs', 'branches_err'], losesFailedJobs: true },
  { name: 'events are acknowledged before they are kept', needs: ['crash', 'store_gone'], acknowledgesEarly: true },
  {
    name: 'events that come twice count twice',
    needs: ['doubled_signals', 'answer_lost'],
    rewrite: (text) => ({
      text: text.startsWith('insert into event_ids')
        ? text.replace('do nothing', '(id) do update set received_ms = excluded.received_ms')
        : text,
    }),
  },
  {
    name: 'the jobs of a dead worker are left alone',
    needs: ['crash'],
    rewrite: (text) => ({ text: text.replace('and lease_until_ms < $1', 'and lease_until_ms < $1 - 1e15') }),
  },
]

const PHASE = 6

function isAudit(text: string, params: readonly unknown[], phase: string): boolean {
  return text.startsWith('insert into audit') && params[PHASE] === phase
}
