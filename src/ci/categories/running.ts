import type { Category } from './category.ts'

/** What ran, and did not end or stay as it should. */
export const RUNNING: readonly Category[] = [
  {
    id: 'deploy-failure',
    title: 'A deployment did not become healthy',
    remedy: 'person',
    advice: 'Look at the log of what was deployed: it does not start, is not ready in time, or was rolled back.',
    evidence: [
      { pattern: /\b(?:UPGRADE|INSTALLATION|ROLLBACK) FAILED: /, weight: 84 },
      { pattern: /\bexceeded its progress deadline\b|error: timed out waiting for the condition/, weight: 86 },
      { pattern: /\b(?:ImagePullBackOff|CrashLoopBackOff|ErrImagePull)\b/, weight: 78 },
      {
        pattern:
          /\b(?:UPDATE_)?ROLLBACK_(?:COMPLETE|FAILED|IN_PROGRESS)\b|\bCREATE_FAILED\b|did not stabilize|Failed to create\/update the stack/i,
        weight: 80,
      },
      { pattern: /^(?:Error: )?Timeout reached, aborting!?$|Deployment failed, try again later/, weight: 80 },
      {
        pattern:
          /\b[Hh]ealth ?checks? (?:failed|did not pass|timed out|is failing)|failed (?:its |the )?health ?checks?\b/,
        weight: 76,
      },
      {
        pattern: /\b[Dd]eploy(?:ment)?\b.{0,80}\b(?:has )?(?:failed|timed out|was unsuccessful|errored)\b/,
        weight: 36,
      },
    ],
    examples: [
      'Error: UPGRADE FAILED: timed out waiting for the condition',
      'error: deployment "app" exceeded its progress deadline',
    ],
  },
  {
    id: 'service-container',
    title: 'A container that the job needs did not start, or is not healthy',
    remedy: 'person',
    advice:
      'Read what the container printed: a setting it needs is missing, or its health check gives it too little time.',
    evidence: [
      { pattern: /\bFailed to initialize container\b|\bOne or more containers failed to start\b/, weight: 90 },
      {
        pattern: /\bdependency failed to start: |\bcontainer \S+ is unhealthy\b|\bcontainer \S+ exited \([1-9]\d*\)/,
        weight: 86,
      },
      { pattern: /\bService container \S+ failed\b/, weight: 92 },
      { pattern: /\bOCI runtime (?:create|exec) failed\b|failed to create (?:shim )?task\b/, weight: 66 },
    ],
    examples: [
      'Failed to initialize container postgres:15',
      'dependency failed to start: container app-db-1 is unhealthy',
    ],
  },
  {
    id: 'program-error',
    title: 'A program of the step ended with an error',
    remedy: 'person',
    advice:
      'The line says what the program stopped at. The cause is in the program, its data, or how the step calls it.',
    evidence: [
      { pattern: /\bSegmentation fault\b|\(core dumped\)|\bAccess violation\b|\bfatal runtime error\b/i, weight: 66 },
      { pattern: /^Process completed with exit code (?:134|139|3221225477|-1073741819)\./, weight: 40 },
      { pattern: /\bError acquiring the state lock\b/, weight: 84 },
      { pattern: /^(?:fatal|failed): \[\S+\]: (?:FAILED|UNREACHABLE)! =>/, weight: 76 },
      {
        pattern:
          /\b(?:relation|table|column|index|database) ["'`]?\S+["'`]? (?:already exists|does not exist)\b|\bdatabase is locked\b/i,
        weight: 62,
      },
      { pattern: /\bUnhandledPromiseRejection\b|^Exception in thread "/, weight: 56 },
    ],
    examples: [
      'Segmentation fault (core dumped)',
      'Exception in thread "main" java.lang.IllegalStateException: no migration',
    ],
  },
]
