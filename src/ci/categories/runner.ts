import type { Category } from './category.ts'

/** What happened to the machine or the run as a whole. */
export const RUNNER: readonly Category[] = [
  {
    id: 'runner-lost',
    title: 'The runner went away, or was not ready',
    remedy: 'rerun',
    advice: 'Run again. If it comes back at the same step, that step takes the machine down (memory, disk).',
    evidence: [
      { pattern: /\bhudson\.remoting\.\w+(?:Closed|Aborted)Exception\b|\b[Tt]he agent was lost\b/, weight: 86 },
      {
        pattern: /\bpod failed to come online\b|\b[Pp]od \S{1,120} is unhealthy with phase status\b/,
        weight: 88,
      },
      {
        pattern: /^ERROR: Job failed(?: \(system failure\))?: (?:prepare environment|pod |prepar|waiting for pod)/,
        weight: 86,
      },
      {
        pattern:
          /\bWe stopped hearing from agent\b|\bagent (?:lost|did not) .{0,40}\b(?:contact|communication|connect)|\bagent .{1,80} (?:was lost|disconnected|went offline)\b|\bMachine executor .{1,40}\b(?:failed|lost)|\bAn error occurred while (?:generating|setting up) the (?:build|runner)/i,
        weight: 86,
      },
      { pattern: /^ERROR: Job failed \(system failure\)/, weight: 58 },
      { pattern: /^ERROR: Preparation failed\b/, weight: 78 },
      {
        pattern:
          /\bpod .{1,120} status is "?(?:Failed|Unknown)"?|\bsystem failure\b.{0,80}\b(?:pod|runner|prepare environment|machine|executor)|\bpreparing the .{1,20} executor failed|\bno (?:online )?runners? (?:matching|available|found)\b|\brunner system failure\b|\bstuck or timeout\b/i,
        weight: 74,
      },
      {
        pattern:
          /\bThe self-hosted runner\b.{0,100}\blost\b|\bRunner .{1,80} (?:lost communication|went offline|is offline)\b|\bpreempt(?:ed|ion)\b|\bspot instance (?:interruption|terminat)/i,
        weight: 82,
      },
      {
        pattern:
          /\bCould not (?:get|open) lock\b.{0,60}(?:held by process|is another process)|\bWaiting for cache lock\b/i,
        weight: 74,
      },
      { pattern: /\bThe runner has received a shutdown signal\b/, weight: 84 },
      { pattern: /\blost communication with the server\b|The self-hosted runner .* did not/, weight: 84 },
      {
        pattern: /\bThe hosted runner encountered an error while running your job\b|The job was not acquired by Runner/,
        weight: 88,
      },
      {
        pattern: /\bCould not get lock \/var\/lib\/(?:dpkg|apt)|\bUnable to acquire the dpkg frontend lock\b/,
        weight: 84,
      },
      { pattern: /\b(?:failed to|cannot) connect to the docker daemon|Docker daemon is not running/i, weight: 74 },
    ],
    examples: [
      'Cannot contact agent-3: hudson.remoting.RequestAbortedException: java.io.IOException: Unexpected termination of the channel',
      'Error: pod failed to come online with error: Error: Pod a-workflow is unhealthy with phase status Failed',
      'ERROR: Job failed: prepare environment: exit code 255.',
      'We stopped hearing from agent Hosted 7. Verify the agent machine is running and has a healthy network connection.',
      'The runner has received a shutdown signal. This can happen when the runner service is stopped.',
    ],
  },
  {
    id: 'cancelled',
    title: 'The run was cancelled',
    remedy: 'none',
    advice: 'Nothing is wrong: a person, a newer run, or a failed sibling stopped it.',
    evidence: [
      {
        pattern:
          /\bWorkflow run was cancell?ed\b|\bjob was cancell?ed because\b|\bJob canceled\b|\bCancell?ed by (?:user|newer)\b|\bauto-cancel/i,
        weight: 60,
      },
      { pattern: /^(?:Error: )?The (?:operation|run|job) was cancell?ed\b/i, weight: 44 },
      { pattern: /\bCanceling since a higher priority waiting request\b/, weight: 80 },
      { pattern: /\breceived SIGINT\b|!{5,} KeyboardInterrupt !{5,}|^KeyboardInterrupt\b/, weight: 72 },
    ],
    examples: ['The operation was canceled.', 'received SIGINT'],
  },
]
