import type { Category } from './category.ts'

/** What was refused or is switched off. Rights are a person's to give: no edit of ours widens them. */
export const ACCESS: readonly Category[] = [
  {
    id: 'permissions',
    title: 'The token or role of the job may not do this',
    remedy: 'person',
    advice:
      'Decide whether the job should have the right that the log names, and grant that one under `permissions:` of the job, or to the role it takes elsewhere. A token of a fork stays read-only.',
    evidence: [
      { pattern: /\bdenied: Permission "[\w.]+" denied on resource\b/, weight: 92 },
      { pattern: /\bmissing or insufficient OIDC token permissions\b/, weight: 96 },
      { pattern: /\brequires "(?:write|read)" access to the "(?<permission>[\w-]+)" permission\b/, weight: 92 },
      {
        pattern:
          /\bid-token: ?write\b|\b(?:granted|have|has|lacks?|missing) (?:any of )?the required scopes?\b|\btoken is not authorized\b/i,
        weight: 88,
      },
      { pattern: /\bEGITNOPERMISSION\b/, weight: 90 },
      {
        pattern: /\bis not permitted to create or approve pull requests\b|\bGitHub Actions is not permitted\b/,
        weight: 94,
      },
      {
        pattern:
          /\bStatusCode: 403\b|\b(?:HTTP|status)(?: code)?:? 403\b|\b403 Forbidden\b(?!.*(?:registry|PUT|npm|pypi|ghcr|docker|push))/,
        weight: 66,
      },
      {
        pattern:
          /\b(?:ACCESS_DENIED|AuthorizationException|AccessDeniedException|InsufficientPermissions?|NotAuthorized|UnauthorizedAccess)\b/,
        weight: 78,
      },
      {
        pattern:
          /\bdoes not have (?:\S+ ){0,3}(?:permissions?|access|rights?|the role|authorization)\b|\b(?:lacks?|missing|requires?|needs?) (?:the )?[`'"]?[\w:.-]{1,60}[`'"]? (?:permission|scope|role|privilege)\b/i,
        weight: 72,
      },
      {
        pattern:
          /\bmissing (?:required )?permissions?\b|\brequires? (?:the )?(?:\S+ )?permissions? to\b|\binsufficient privileges?\b/i,
        weight: 70,
      },
      { pattern: /\bcannot (?:create|get|list|patch|delete|update|watch) resource "[^"]+" in API group/, weight: 90 },
      {
        pattern:
          /^remote: (?:Permission to|Write access to repository not granted|You are not allowed to|error: insufficient)/,
        weight: 88,
      },
      { pattern: /\bThe requested URL returned error: 403\b/, weight: 86 },
      {
        pattern:
          /\bThis (?:action|workflow|token|app) (?:does not|is not) .{0,60}\b(?:permission|allowed|authori[sz]ed)\b/i,
        weight: 72,
      },
      { pattern: /\bResource not accessible by (?:integration|personal access token)\b/, weight: 92 },
      { pattern: /\bUnable to get ACTIONS_ID_TOKEN_REQUEST_URL\b/, weight: 92 },
      { pattern: /\bEnsure GITHUB_TOKEN has permission "(?<permission>[\w-]+): (?<level>\w+)"/, weight: 90 },
      { pattern: /\bPermission to \S+ denied to github-actions\[bot\]/, weight: 92 },
      {
        pattern: /refusing to allow an? .{1,80} to (?:create|update|create or update) /,
        weight: 92,
      },
      { pattern: /is not permitted to create or approve pull requests/, weight: 92 },
      { pattern: /The nested job '.+' is requesting '(?<rights>[^']+)', but is only allowed/, weight: 94 },
      { pattern: /^Error from server \(Forbidden\): |\bis forbidden: User "/, weight: 90 },
      {
        pattern: /\b[Nn]ot authorized to perform(?::| sts:)|\bAccessDenied(?:Exception)?\b|\bUnauthorizedOperation\b/,
        weight: 88,
      },
      {
        pattern:
          /\bPERMISSION_DENIED\b|\bAuthorizationFailed\b|\bPermission '[\w.]+' denied on\b|\binsufficient (?:authentication )?(?:scopes?|permissions?)\b/i,
        weight: 86,
      },
      {
        pattern:
          /^(?:Error: )?(?:(?:Http|Request)Error: )?Not Found(?: - https:\/\/docs\.github\.com\/rest|$)|\brepository '?[^']{1,300}'? not found\b|\bRepository not found\b/,
        weight: 84,
      },
      {
        pattern:
          /\bYou don't have (?:the )?permissions? to\b|must have (?:write|push|admin|owner|maintain\w*) (?:access|rights|permissions?)/i,
        weight: 66,
      },
    ],
    examples: [
      'Error: Your token has not been granted the required scopes to execute this query.',

      'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity',

      'HttpError: Resource not accessible by integration',
      'remote: Permission to o/r.git denied to github-actions[bot].',
    ],
  },
  {
    id: 'service-setting',
    title: 'A feature of the repository or account is switched off',
    remedy: 'person',
    advice: 'Switch it on in the settings that the message names; a workflow cannot.',
    evidence: [
      { pattern: /\bAuto[- ]?merge is not allowed for this repository\b|\bexceeded its LFS budget\b/i, weight: 92 },
      { pattern: /\bNo hosted parallelism has been purchased\b/, weight: 92 },
      { pattern: /\bHas the environment been bootstrapped\b/, weight: 88 },
      { pattern: /\bhas not been used in project \S+ before or it is disabled\b/, weight: 92 },
      { pattern: /\bTerms of Service have not been accepted\b/, weight: 86 },
      { pattern: /\bover its data quota\b|\bpurchase more data packs\b/, weight: 92 },
      {
        pattern: /\bmust be enabled (?:for|on|in) (?:this|the) (?:repository|organi[sz]ation|account|project)\b/i,
        weight: 92,
      },
      {
        pattern:
          /\bhas been disabled\b.{0,60}\b(?:account|repository|organi[sz]ation|project)\b|\b(?:API|service) .{0,80}\bhas not been used in project\b|\bis (?:not enabled|disabled) (?:for|on|in) (?:this|the) (?:account|repository|project|organi[sz]ation)\b|\bSERVICE_DISABLED\b/i,
        weight: 78,
      },
      {
        pattern:
          /\bbilling (?:account|is not enabled|has been disabled|issue)|\bmust be enabled in (?:the )?(?:repository )?settings\b|\bIssues are disabled for this repo/i,
        weight: 78,
      },
      {
        pattern: /\bEnsure GitHub Pages has been enabled\b|\bCreating Pages deployment failed\b|Get Pages site failed/,
        weight: 92,
      },
      {
        pattern: /\bAdvanced Security must be enabled|Code scanning is not enabled|Dependency review is not supported/i,
        weight: 90,
      },
      {
        pattern: /recent account payments have failed|spending limit needs to be increased|included minutes/i,
        weight: 92,
      },
      { pattern: /is not allowed to deploy to \S+ due to environment protection rules/, weight: 92 },
      {
        pattern:
          /is not allowed (?:to be used )?in \S+\. Actions in this (?:workflow|repository)|are not allowed in \S+ because/,
        weight: 92,
      },
    ],
    examples: [
      'batch response: This repository exceeded its LFS budget.',
      '##[error]No hosted parallelism has been purchased or granted.',
      'batch response: This repository is over its data quota. Purchase more data packs to restore access.',
      'Error: Failed to create deployment (status: 404). Ensure GitHub Pages has been enabled',
    ],
  },
]
