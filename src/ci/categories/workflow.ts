import type { Category } from './category.ts'

/** What the workflow file itself asks for and cannot have. */
export const WORKFLOW: readonly Category[] = [
  {
    id: 'workflow-syntax',
    title: 'The workflow file is not valid',
    remedy: 'edit',
    advice: 'Mend the file near the line that the message names; the fault may stand a few lines above.',
    evidence: [
      {
        pattern:
          /^# (?:Error calling (?:workflow|job|command)|Cannot find a definition for \w+ named)\b|\bNo such DSL method '/,
        weight: 86,
      },
      {
        pattern:
          /\bconfig (?:contains unknown keys|should be an? |should contain |key may not be used with)|\bjobs config should contain\b/,
        weight: 84,
      },
      {
        pattern:
          /\bInput required, \S+, is not provided while calling\b|\bInvalid (?:CI|pipeline|type) (?:config|configuration)\b|\bUnable to process file command\b|\bInvalid format '/,
        weight: 84,
      },
      { pattern: /\bTemplateValidationException\b|\bError when evaluating '/i, weight: 84 },
      { pattern: /\bInvalid workflow file\b/, weight: 90 },
      { pattern: /\bYou have an error in your yaml syntax on line (?<line>\d+)/, weight: 94 },
      {
        pattern:
          /\(Line: (?<line>\d+), Col: (?<column>\d+)\): (?:Unexpected value|Unrecognized|Required property|A sequence was not|A mapping was not)/,
        weight: 94,
      },
      { pattern: /\bUnrecognized (?:named-value|function): /, weight: 90 },
      { pattern: /\bThe (?:workflow|template|pipeline) is not valid\b|error parsing called workflow/, weight: 92 },
      {
        pattern:
          /^(?:yaml|ruamel\.yaml)\.(?:scanner|parser)\.\w+Error|found character '\\t' that cannot start any token/,
        weight: 70,
      },
    ],
    examples: [
      "# Cannot find a definition for command named 'node/install'",
      'jobs:test config contains unknown keys: foo',

      'Invalid workflow file: .github/workflows/main.yml#L16',
      'You have an error in your yaml syntax on line 77',
    ],
  },
  {
    id: 'action-unresolved',
    title: 'An action, or the version of it, does not exist',
    remedy: 'edit',
    advice: 'Name a version that exists: look at the tags of the repository of the action.',
    evidence: [
      {
        pattern:
          /\bUnable to resolve action\b|\bfailed to fetch workflow\b|\bworkflow was not found\b|\breference to workflow should be\b|\bThe action .{1,100} (?:is not allowed|could not be found)/,
        weight: 90,
      },
      { pattern: /\bUnable to resolve action `?(?<action>[\w./-]+?)(?:@(?<ref>[^`,\s]+))?`?,/, weight: 94 },
      { pattern: /\bCan't find 'action\.yml', 'action\.yaml' or 'Dockerfile' /, weight: 92 },
      { pattern: /\bAn action could not be found at the URI\b|\bunable to find version\b/, weight: 88 },
    ],
    examples: [
      'Unable to resolve action `actions/checkout@v99`, unable to find version `v99`',
      'Unable to resolve action o/gone, repository not found',
    ],
  },
  {
    id: 'action-deprecated',
    title: 'A version of an action is no longer served',
    remedy: 'edit',
    advice:
      'Use the next major version of the action, and read what it changed. The action that is named may be used inside of another.',
    evidence: [
      {
        pattern: /\bautomatically failed because it uses a deprecated version of `(?<action>[\w./-]+): (?<ref>\w+)`/,
        weight: 96,
      },
      { pattern: /Missing download info for (?<action>[\w./-]+)@(?<ref>\S+)/, weight: 94 },
      { pattern: /The `(?:set-env|add-path)` command is (?:disabled|deprecated)/, weight: 88 },
    ],
    examples: [
      'This request has been automatically failed because it uses a deprecated version of `actions/upload-artifact: v3`.',
    ],
  },
  {
    id: 'runner-image-removed',
    title: 'The image of the runner is gone or going',
    remedy: 'edit',
    advice: 'Use an image that is served, and expect newer tools on it.',
    evidence: [
      { pattern: /\bNo image label found to route agent pool\b/, weight: 90 },
      { pattern: /\bThis is a scheduled (?<image>.+?) brownout\b/, weight: 96 },
      {
        pattern: /\bThe (?<image>\S+?) (?:runner )?image (?:is|has been) (?:removed|retired|no longer supported)/i,
        weight: 90,
      },
      {
        pattern:
          /\bThe requested label '(?<image>[^']+)' .*(?:not (?:found|supported))|No runner matching the specified labels/i,
        weight: 88,
      },
    ],
    examples: ['This is a scheduled Ubuntu 20.04 brownout. Ubuntu 20.04 LTS runner will be removed on 2025-04-15.'],
  },
  {
    id: 'cache-path',
    title: 'The step that sets a language up finds no lock file to cache by',
    remedy: 'edit',
    advice: 'Name the lock file with `cache-dependency-path`, commit one, or take `cache` out of the step.',
    evidence: [
      {
        pattern: /\bDependencies lock file is not found in\b|Some specified paths were not resolved, unable to cache/,
        weight: 94,
      },
      { pattern: /\bNo file in \S+ matched to \[.*\], make sure you have checked out/, weight: 94 },
      { pattern: /\bunable to cache dependencies\b/i, weight: 70 },
    ],
    examples: [
      'Error: Dependencies lock file is not found in /home/runner/work/a/a. Supported file patterns: package-lock.json',
    ],
  },
  {
    id: 'artifact',
    title: 'An artifact is not there, or its name is taken',
    remedy: 'person',
    advice:
      'Compare the names of upload and download, and whether `needs:` lets the job that uploads run first; since version 4 a name can be uploaded once.',
    evidence: [
      { pattern: /\bArtifact download failed\b|\bMultiple artifacts named\b/, weight: 90 },
      {
        pattern: /\b[Nn]o uploaded artifacts? (?:was|were) found\b|\bNo artifacts? named \S+ (?:was|were) found\b/,
        weight: 92,
      },
      {
        pattern:
          /\bFailed to (?:CreateArtifact|FinalizeArtifact|GetSignedArtifactURL|ListArtifacts|DownloadArtifact)\b|\bArtifact storage quota\b/,
        weight: 92,
      },
      { pattern: /\bUploading artifacts as "?\w*"? to coordinator\.\.\. (?!201)/, weight: 84 },
      {
        pattern:
          /\bArtifact (?:\S+ )?(?:has expired|not found|does not exist|was not found)\b|\bno artifacts? (?:found|matching|named)\b|\bartifact .{0,60} already exists\b/i,
        weight: 84,
      },
      { pattern: /\bERROR: (?:Downloading|Uploading) artifacts\b|\bThe artifact name is not valid\b/i, weight: 80 },
      { pattern: /\bArtifact not found for name: (?<name>\S+)/, weight: 94 },
      {
        pattern:
          /\bUnable to find (?:any|an) artifacts? (?:for the associated workflow|with)|No artifacts? (?:was |were )?found/i,
        weight: 88,
      },
      { pattern: /an artifact with this name already exists/, weight: 94 },
    ],
    examples: [
      'Error: No uploaded artifact was found! Please check if there are any errors at build step.',
      'Unable to download artifact(s): Artifact not found for name: dist',
    ],
  },
  {
    id: 'timeout',
    title: 'The job or step took longer than its limit',
    remedy: 'edit',
    advice: 'See what hangs or got slow; a longer `timeout-minutes` helps only where the work is really longer.',
    evidence: [
      { pattern: /\bCancelling nested steps due to timeout\b/, weight: 90 },
      { pattern: /\bTimeout exceeded: try increasing it\b/, weight: 88 },
      {
        pattern:
          /\b[Tt]im(?:eout|ed[- ]out) (?:while )?waiting for (?:the )?(?:\w+ ){0,2}(?:emulator|simulator|AVD|device)s?\b|\b(?:[Ee]mulator|[Ss]imulator|AVD|[Dd]evice) (?:\S+ )?(?:did not|didn't|failed to|never) (?:finish )?boot/,
        weight: 84,
      },
      {
        pattern:
          /\bran longer than the maximum time of (?<minutes>\d+) minutes\b|\bNo output has been received in the last \d+ ?m|\bToo long with no output\b|\bthe maximum time limit for jobs\b|\b(?:build|job|step|pipeline) (?:has )?(?:timed out|exceeded) .{0,40}\b(?:minutes|time ?limit)\b/i,
        weight: 88,
      },
      {
        pattern:
          /\bexecution took longer than\b|\bscript exceeded .{0,20}timeout\b|\b(?:job|step|build|task) (?:exceeded|hit|reached) (?:its |the )?(?:maximum |max )?(?:time(?:out)?|time limit)\b|\bCommand timed out after \d+|\bTimeout of \d+ (?:seconds|minutes) (?:hit|exceeded|reached)/i,
        weight: 86,
      },
      { pattern: /\bhas timed out after (?<minutes>\d+) minutes/, weight: 94 },
      {
        pattern: /\bexceeded the maximum execution time of (?:(?<minutes>\d+) minutes|(?<hours>\d+) hours)/,
        weight: 94,
      },
      // Of `timeout 60 make`: it says nothing else.
      { pattern: /^Process completed with exit code 124\./, weight: 40 },
      { pattern: /\b[Jj]ob timed out after (?<minutes>\d+) minutes/, weight: 94 },
      { pattern: /\bexecution took longer than (?:(?<hours>\d+)h)?(?<minutes>\d+)m0s seconds/, weight: 94 },
    ],
    examples: [
      'Timeout waiting for emulator to boot.',
      'Too long with no output (exceeded 10m0s): context deadline exceeded',
      'The job running on agent Hosted ran longer than the maximum time of 60 minutes.',
      'No output has been received in the last 10m0s, this potentially indicates a stalled build.',

      "The action 'Test' has timed out after 360 minutes.",
      'The job running on runner a has exceeded the maximum execution time of 360 minutes.',
      'ERROR: Job failed: execution took longer than 1h0m0s seconds',
    ],
  },
  {
    id: 'optional-job',
    title: 'A job on a runner that is not served by GitHub failed',
    remedy: 'person',
    advice:
      'Look at the runner. A job that is listed as optional may be let not to decide over the run; a required one never.',
    evidence: [{ pattern: /\bJob '(?<job>[^']+)' failed on self-hosted runner/, weight: 88 }],
    examples: ["Job 'test-arm64' failed on self-hosted runner"],
  },
]
