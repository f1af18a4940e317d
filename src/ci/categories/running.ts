import type { Category } from './category.ts'

/** What ran, and did not end or stay as it should. */
export const RUNNING: readonly Category[] = [
  {
    id: 'deploy-failure',
    title: 'A deployment did not become healthy',
    remedy: 'person',
    advice: 'Look at the log of what was deployed: it does not start, is not ready in time, or was rolled back.',
    evidence: [
      { pattern: /\btimeout while waiting for state to become\b|^\(QuotaExceeded\)/, weight: 82 },
      { pattern: /\bwaiting for (?:\w+ )?health ?checks?\b.{0,40}\b(?:pass|timed|fail)/, weight: 84 },
      {
        pattern:
          /\bis waiting to start: \w+|\b(?:PodInitializing|ContainerCreating|CreateContainerConfigError|RunContainerError|InvalidImageName)\b/,
        weight: 76,
      },
      {
        pattern:
          /\(\w*(?:NotFound|NoSuch|DoesNotExist|AlreadyExists|InUse|Conflict|LimitExceeded|NotReady|NotStable|InvalidState)\w*\) when calling\b/,
        weight: 70,
      },
      {
        pattern:
          /\bFailed to create\/update the stack\b|\bstack is in \w+ state\b|\b(?:CREATE|UPDATE|DELETE)_FAILED\b|\bResourceNotReady\b|\bWaiter \S+ failed\b/,
        weight: 80,
      },
      {
        pattern:
          /\b(?:not in the state|Resource is not in) (?:the state )?servicesStable\b|\bservicesStable\b|\bMax attempts exceeded\b/,
        weight: 84,
      },
      {
        pattern:
          /\bis not ready and cannot serve traffic\b|\bfailed to start and listen on the port\b|\bcontainer failed to start\b/i,
        weight: 86,
      },
      {
        pattern:
          /\bsmoke checks? (?:for \S+ )?failed\b|\bapp appears to be crashing\b|\bhealth checks? for .{1,60} (?:failed|timed out|to (?:pass|become))|\bunhealthy (?:deployment|release|instances?)\b/i,
        weight: 84,
      },
      {
        pattern:
          /\b(?:deployment|rollout|release|revision|machine|service|app) .{0,80}\b(?:failed to (?:become|start|reach|stabilize|roll ?out)|never became|did not become|is unhealthy|was rolled back|rolled back)/i,
        weight: 74,
      },
      {
        pattern:
          /\bcannot re-use a name that is still in use\b|\banother operation \(install\/upgrade\/rollback\) is in progress\b|\bhas no deployed releases\b|\brelease: already exists\b/,
        weight: 86,
      },
      {
        pattern:
          /\bFailed to deploy (?:web package|function|app|application|service|stack|to)\b|\bDeploy(?:ment)? (?:failed|error)\b(?!.*ENOTFOUND)/i,
        weight: 56,
      },
      {
        pattern:
          /\bApplication (?:failed to respond|failed to start|error)\b|\bPush rejected, failed to compile\b|\bBoot timeout\b|\bProcess failed to boot\b/i,
        weight: 72,
      },
      {
        pattern:
          /\bInsufficient (?:cpu|memory)\b.*nodes? are available|\b\d+\/\d+ nodes are available\b|\bFailedScheduling\b|\bFailedMount\b/i,
        weight: 78,
      },
      { pattern: /\bError: (?:creating|updating|deleting|reading|modifying) .{1,120}: /, weight: 50 },
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
      'Unrecoverable error: timeout reached waiting for health checks to pass for machine 1',
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
      // A name without a dot is that of a container beside the job.
      {
        pattern:
          /\blookup (?!localhost)[a-z][\w-]{0,60}(?: on \S+)?: (?:no such host|server misbehaving|Temporary failure)|\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?!localhost)[a-z][\w-]{0,60}(?::\d+)?$|\b(?:could not translate host name|Unknown (?:MySQL|database) server host) ["'][\w-]{1,60}["']|\bphp_network_getaddresses: getaddrinfo for [\w-]{1,60} failed/,
        weight: 88,
      },
      { pattern: /\bCannot connect to the Docker daemon at tcp:\/\/[a-z][\w-]*:/, weight: 86 },
      {
        pattern:
          /\bService container\b.{0,80}\b(?:failed|unhealthy)|\bunhealthy\b.{0,40}\bcontainer\b|\bcontainer .{1,80} (?:is unhealthy|exited with code [1-9]|has no healthcheck|failed to start)|\bprobably didn't start properly\b/i,
        weight: 80,
      },
      { pattern: /\berror during connect\b/, weight: 76 },
      { pattern: /\bFailed to initialize container\b|\bOne or more containers failed to start\b/, weight: 90 },
      {
        pattern: /\bdependency failed to start: |\bcontainer \S+ is unhealthy\b|\bcontainer \S+ exited \([1-9]\d*\)/,
        weight: 86,
      },
      { pattern: /\bService container \S+ failed\b/, weight: 92 },
      { pattern: /\bOCI runtime (?:create|exec) failed\b|failed to create (?:shim )?task\b/, weight: 66 },
    ],
    examples: [
      'dial tcp: lookup docker on 10.0.0.2:53: no such host',
      'Error: getaddrinfo ENOTFOUND postgres',
      'could not translate host name "postgres" to address: Name or service not known',

      'Failed to initialize container postgres:15',
      'dependency failed to start: container app-db-1 is unhealthy',
    ],
    counterExamples: [
      'Error: getaddrinfo ENOTFOUND registry.example.org',
      'dial tcp: lookup proxy.golang.org: no such host',
    ],
  },
  {
    id: 'program-error',
    title: 'A program of the step ended with an error',
    remedy: 'person',
    advice:
      'The line says what the program stopped at. The cause is in the program, its data, or how the step calls it.',
    evidence: [
      { pattern: /\bemulation currently requires hardware acceleration\b/, weight: 84 },
      { pattern: /\bMigration checksum mismatch\b/, weight: 88 },
      { pattern: /\bExit handler never called\b/, weight: 80 },
      // Asks a person, and there is none.
      {
        pattern:
          /['"]\/dev\/tty['"]|\bthe input device is not a TTY\b|\bInappropriate ioctl for device\b|\b(?:stdin|input|terminal) is not (?:a|an interactive) (?:tty|terminal)\b|\bcan(?:no|')t (?:show )?prompt\b.{0,60}\bnon-?interactive\b|\b(?:in|running in) non-?interactive (?:mode|environment|terminal)\b/i,
        weight: 78,
      },
      { pattern: /^INTERNALERROR> (?:\w+\.)*\w+(?:Error|Exception): /, weight: 74 },
      {
        pattern:
          /\bSQLSTATE\[\w+\]|\bERROR:? +(?:relation|column|function|type) "[^"]+"|\b(?:psycopg2|sqlalchemy|mysql|sqlite3)\.\S*(?:Error|Exception|Table|Column)\b/,
        weight: 66,
      },
      { pattern: /\b(?:Address|Leak|Thread|Memory|UndefinedBehavior)Sanitizer: /, weight: 68 },
      {
        pattern:
          /^(?:\*{3} )?(?:stack smashing detected|double free or corruption|free\(\): invalid|malloc\(\): |Aborted|Bus error|Illegal instruction|Floating point exception)\b/,
        weight: 46,
      },
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
      "gpg: cannot open '/dev/tty': No such device or address",
      'Exception in thread "main" java.lang.IllegalStateException: no migration',
    ],
  },
]
