import type { Category } from './category.ts'

/** What a registry of packages or images refused. */
export const REGISTRIES: readonly Category[] = [
  {
    id: 'registry-access',
    title: 'A registry refused the package: sign-in, right, or name',
    remedy: 'person',
    advice:
      'Check who owns the name in the registry and whether the token may publish it (npm answers 404 where a right is missing), and whether the version is new.',
    evidence: [
      { pattern: /\b40[13] Error, Credentials not correct for\b/, weight: 108 },
      { pattern: /\bE?404 Not Found - PUT https?:/, weight: 88 },
      {
        pattern:
          /\b(?:already exists on (?:crates\.io|npm|PyPI|the registry)|(?<!\b(?:[Ii]f|[Ww]hether)\b.{0,80})is already (?:published|uploaded)|has already been (?:published|uploaded|taken|pushed)|version already exists|(?<!\b(?:[Ii]f|[Ww]hether)\b.{0,80})already published|cannot publish over)\b/i,
        weight: 86,
      },
      {
        pattern:
          /\bRepushing of gem versions\b|\balready exists and cannot be modified\b|\bThe feed already contains\b|\b409 \((?:Conflict|A package)/,
        weight: 86,
      },
      {
        pattern:
          /\bTrusted publishing exchange failure\b|\binvalid-publisher\b|\binvalid-pending-publisher\b|\bNon-user identities cannot\b/,
        weight: 92,
      },
      {
        pattern:
          /\bfailed to resolve source metadata for (?<image>\S+?): .*: not found|\bfailed to resolve source metadata\b.*(?:pull access denied|unauthorized|403|401)/,
        weight: 84,
      },
      { pattern: /^(?:#\d+ )?ERROR: \S+\/\S+:\S+: not found$/, weight: 80 },
      {
        pattern:
          /\bmanifest for \S+ not found\b|\bmanifest unknown\b|\bname unknown\b|\brepository (?:name )?.{0,60}\b(?:does not exist|not known to registry)\b|\btag does not exist\b/i,
        weight: 80,
      },
      {
        pattern:
          /\binsufficient_scope\b|\bauthorization failed\b.{0,60}(?:registry|push|scope)|\bdenied: (?:User|Your|The|Permission|access|Unauthenticated)\b|\bunauthorized: /i,
        weight: 82,
      },
      { pattern: /\bunexpected status(?: code)?(?: from \w+ request)?.{0,200}: 40[13]\b/, weight: 86 },
      {
        pattern:
          /\berror: failed to publish (?:to registry|package)|\bFailed to publish .{1,80} to (?:npm|the registry|PyPI|Maven)|\bYou must (?:verify|be logged in) .{0,40}(?:publish|email)/i,
        weight: 76,
      },
      {
        pattern:
          /\b(?:Response status code does not indicate success|status code|Received HTTP status): ?(?:401|403|409|422)\b/i,
        weight: 80,
      },
      {
        pattern:
          /\bCould not (?:PUT|POST) '|\bFailed to (?:publish publication|deploy artifacts|upload (?:package|artifact)s? to)\b/i,
        weight: 78,
      },
      {
        pattern:
          /\bERR_PNPM_FETCH_40[13]\b|\bYN0041\b|\bYN0033\b|\b(?:401|403)\b.{0,40}\b(?:Unauthorized|Forbidden)\b.{0,120}\b(?:npm\.pkg\.github|registry|pypi|nuget|rubygems|crates|maven)/i,
        weight: 86,
      },
      {
        pattern:
          /\bNU1301\b.*\b40[13]\b|\bUnable to load the service index for source\b.*\b40[13]|\bYour PAT does not have\b/,
        weight: 84,
      },
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
      'npm error 404 Not Found - PUT https://registry.example.org/my-package',
      'npm error code E403',
      'denied: requested access to the resource is denied',
    ],
    counterExamples: ['Checking if version 0.7.1 is already published...'],
  },
]
