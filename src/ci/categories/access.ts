import type { Category } from './category.ts'

/** What was refused, or is asked for by name and not there. Rights and secrets are a person's to give: no edit of ours widens them. */
export const ACCESS: readonly Category[] = [
  {
    id: 'permissions',
    title: 'The token or role of the job may not do this',
    remedy: 'person',
    advice:
      'Decide whether the job should have the right that the log names, and grant that one under `permissions:` of the job, or to the role it takes elsewhere. A token of a fork stays read-only.',
    evidence: [
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
        pattern: /\bis not authorized to perform: |\bAccessDenied(?:Exception)?\b|\bUnauthorizedOperation\b/,
        weight: 88,
      },
      {
        pattern:
          /\bPERMISSION_DENIED\b|\bAuthorizationFailed\b|\bPermission '[\w.]+' denied on\b|\binsufficient (?:authentication )?(?:scopes?|permissions?)\b/i,
        weight: 86,
      },
      {
        pattern:
          /^(?:Error: )?Not Found - https:\/\/docs\.github\.com\/rest|\brepository '?[^']{1,300}'? not found\b|\bRepository not found\b/,
        weight: 84,
      },
      { pattern: /\bYou don't have (?:the )?permissions? to\b|must have (?:write|push|admin) access/i, weight: 66 },
    ],
    examples: [
      'HttpError: Resource not accessible by integration',
      'remote: Permission to o/r.git denied to github-actions[bot].',
    ],
  },
  {
    id: 'missing-secret',
    title: 'A secret or credential is empty, missing or refused',
    remedy: 'person',
    advice:
      'Set the secret that the step reads (repository, environment or organisation), or renew it. Runs of forks do not get secrets.',
    evidence: [
      {
        pattern: /\bInput required and not supplied: (?<input>[\w-]*(?:token|key|secret|password|credential)[\w-]*)/i,
        weight: 92,
      },
      { pattern: /\bInput required and not supplied: (?<input>[\w-]+)/, weight: 78 },
      {
        pattern:
          /\bNo (?:valid |existing )?credentials?(?: sources?)? (?:were |was )?(?:found|provided|configured|available)\b|\bcredentials? (?:is|are|was|were) (?:missing|not (?:found|set|provided)|required)\b/i,
        weight: 84,
      },
      {
        pattern:
          /\bNo (?:GitHub |npm |GitLab )?token specified\b|\bE(?:NOGHTOKEN|NONPMTOKEN|INVALIDNPMTOKEN|INVALIDGHTOKEN)\b/,
        weight: 88,
      },
      {
        pattern:
          /\brequires a provisioning profile\b|\bNo signing certificate\b|\bno identity found\b|\bNo profiles for '/,
        weight: 86,
      },
      {
        pattern:
          /\bcould not read (?:Username|Password) for '[^']+': (?:terminal prompts disabled|No such device or address)/,
        weight: 82,
      },
      {
        pattern:
          /\b[Nn]ot (?:logged|signed) in\b|\bPlease (?:log|sign) ?in\b|\b(?:[Ll]og|[Ss]ign)[ -]?in (?:is )?required\b|\bauthentication (?:is )?required\b|\bAuthentication failed (?:for|with)\b/,
        weight: 72,
      },
      { pattern: /\bHost key verification failed\b/, weight: 82 },
      { pattern: /\bfailed to sign\b|\b[Nn]o (?:secret|private|signing) key\b|\bsigning failed\b/, weight: 78 },
      { pattern: /\b[Ll]oad (?:private )?key\b.{0,200}\b(?:error|invalid|incorrect|bad|not supported)\b/, weight: 76 },
      {
        pattern:
          /\b(?:JWT|[Aa]ccess token|[Tt]oken|[Cc]redentials?|[Aa]pi key|API key|[Pp]assword) (?:has |have |is |are )?(?:expired|invalid|malformed|revoked|not valid|been revoked)\b/,
        weight: 76,
      },
      { pattern: /\bCredentials could not be loaded\b|Could not load credentials from any providers/, weight: 90 },
      {
        pattern:
          /\b(?<input>[A-Z][A-Z0-9_]*(?:TOKEN|KEY|SECRET|PASSWORD|CREDENTIALS?))\b.*\b(?:is|are|was)? ?(?:not set|unset|missing|required|empty|not defined|undefined|not provided)/,
        weight: 86,
      },
      {
        pattern: /\b(?:missing|no|empty|set the) .{0,40}\b(?<input>[A-Z][A-Z0-9_]*(?:TOKEN|KEY|SECRET|PASSWORD))\b/i,
        weight: 66,
      },
      { pattern: /must specify exactly one of "workload_identity_provider" or "credentials_json"/, weight: 92 },
      { pattern: /\bNot authorized to perform sts:AssumeRoleWithWebIdentity/, weight: 90 },
      { pattern: /\bUsername and password required\b/, weight: 88 },
      { pattern: /\brequested URL returned error: 40[13]\b/, weight: 80 },
      { pattern: /\bsecurity token included in the request is (?:invalid|expired)/i, weight: 86 },
      { pattern: /^KeyError: '(?<input>[A-Z][A-Z0-9_]*(?:TOKEN|KEY|SECRET|PASSWORD|CREDENTIALS?))'/, weight: 80 },
      {
        pattern:
          /\bBad credentials\b|\bInvalid (?:API|access) (?:key|token)\b|\bauthentication token .*(?:expired|invalid)/i,
        weight: 80,
      },
      {
        pattern: /^(?:Error: )?(?:HttpError: )?(?:401 Unauthorized|Unauthorized)\b|status(?: code)?:? 401\b/i,
        weight: 60,
      },
      { pattern: /\bPermission denied \(publickey\)|Load key .*: (?:invalid format|error in libcrypto)/, weight: 84 },
      { pattern: /\bTo use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN/, weight: 90 },
      {
        pattern: /\bunable to locate credentials\b|\bNo credentials? (?:were )?found\b|You did not provide a token/i,
        weight: 76,
      },
    ],
    examples: [
      'Input required and not supplied: token',
      'Error: NPM_TOKEN is not set',
      'Error: Username and password required',
    ],
  },
  {
    id: 'registry-access',
    title: 'A registry refused the package: sign-in, right, or name',
    remedy: 'person',
    advice:
      'Check who owns the name in the registry and whether the token may publish it (npm answers 404 where a right is missing), and whether the version is new.',
    evidence: [
      { pattern: /\bnpm (?:ERR!|error) (?:code )?(?:E401|E403|ENEEDAUTH|EOTP|EPUBLISHCONFLICT|E422)\b/, weight: 84 },
      { pattern: /\bnpm (?:ERR!|error) (?:code E404|404 .*\bPUT\b|404 Not Found - PUT)/, weight: 86 },
      {
        pattern: /\b(?:401|403|422) (?:Unauthorized|Forbidden|Unprocessable Entity) - (?:PUT|GET) https?:/,
        weight: 86,
      },
      { pattern: /\bYou (?:do not have permission to publish|cannot publish over)\b/, weight: 90 },
      { pattern: /\bError verifying sigstore provenance\b/, weight: 90 },
      { pattern: /\bunexpected status(?: from \w+ request to https?:\/\/\S+)?: (?:401|403)\b/, weight: 88 },
      {
        pattern: /\bdenied: (?:requested access to the resource is denied|permission_denied|installation not allowed)/,
        weight: 90,
      },
      { pattern: /\bpull access denied for (?<image>\S+?),/, weight: 86 },
      {
        pattern:
          /\bno basic auth credentials\b|unauthorized: (?:authentication required|incorrect username or password)/,
        weight: 86,
      },
      {
        pattern:
          /\bHTTPError: (?:400|403) .*(?:pypi|upload)|\bFile already exists\.|trusted publish(?:ing|er).*(?:fail|invalid)/i,
        weight: 84,
      },
      {
        pattern: /\bcrate version `\S+` is already uploaded|already exists on crates\.io|status 403 Forbidden.*crates/i,
        weight: 86,
      },
      {
        pattern:
          /\bReceived status code (?:401|403) from server|^Not authorized|authentication failed for \S+ (?:401|403)/i,
        weight: 70,
      },
      {
        pattern:
          /\bCould not transfer artifact .*\b(?:status code: )?(?:401|403)\b|Failed to deploy artifacts: .*\b40[13]\b/,
        weight: 86,
      },
      { pattern: /^\s*File already exists \(/, weight: 88 },
      { pattern: /\b(?:failed to publish|publish(?:ing)? failed)\b/i, weight: 54 },
      { pattern: /\bmanifest (?:for \S+ not found|unknown)/, weight: 78 },
    ],
    examples: [
      'npm error 404 Not Found - PUT https://registry.npmjs.org/my-package',
      'npm error code E403',
      'denied: requested access to the resource is denied',
    ],
  },
  {
    id: 'service-setting',
    title: 'A feature of the repository or account is switched off',
    remedy: 'person',
    advice: 'Switch it on in the settings that the message names; a workflow cannot.',
    evidence: [
      { pattern: /\bEnsure GitHub Pages has been enabled\b|Get Pages site failed/, weight: 92 },
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
    examples: ['Error: Failed to create deployment (status: 404). Ensure GitHub Pages has been enabled'],
  },
]
