import type { Category } from './category.ts'

/** What has to be signed in for, and was not. Secrets are a person's to give. */
export const CREDENTIALS: readonly Category[] = [
  {
    id: 'missing-secret',
    title: 'A secret or credential is empty, missing or refused',
    remedy: 'person',
    advice:
      'Set the secret that the step reads (repository, environment or organisation), or renew it. Runs of forks do not get secrets.',
    evidence: [
      { pattern: /\b\w{0,20}CSC_LINK is not correct\b/, weight: 88 },
      {
        pattern:
          /\b(?:[Pp]lease|[Yy]ou must|[Yy]ou need to|[Mm]ake sure to) (?:define|set|add|provide|export|specify) (?:the |a |your )?[`'"$]?(?<input>[A-Z][A-Z0-9_]*(?:TOKEN|KEY|SECRET|PASSWORD))\b/,
        weight: 82,
      },
      { pattern: /\b[Aa]ccess token not provided\b|\bgetting credentials: exec: executable \S+ failed\b/, weight: 88 },
      {
        pattern:
          /\bnot found deploy key or tokens\b|\bPublish profile is invalid\b|\b\w{1,40}_(?:token|key|secret|password) (?:was|is) (?:not provided|required|missing)\b|\b[Ee]ither provide .{0,40}\b(?:token|webhook|key|password)\b|\b(?:[Ss]pecify|[Ss]et|[Pp]rovide|[Dd]efine) secrets\.[A-Z]/,
        weight: 92,
      },
      { pattern: /\bMissing (?:an? )?[A-Z]\w{1,30} (?:API )?token\b/, weight: 84 },
      {
        pattern:
          /\b[Rr]equired token could not be found\b|\bno vault secrets found\b|\bNo subscriptions found for\b|\bdo not currently have an active account selected\b/,
        weight: 88,
      },
      { pattern: /\bMessageEncryptor::InvalidMessage\b|\bMessageVerifier::InvalidSignature\b/, weight: 88 },
      { pattern: /\b[Uu]nable to decrypt (?:the )?(?:\w+ )?passphrase\b/, weight: 88 },
      {
        pattern:
          /^(?:\w*Error: )?[a-z]\w*(?:Key|Token|Secret|Password|Credentials?) (?:is|was|are) (?:required|missing|undefined|not (?:set|defined|provided))\b/,
        weight: 76,
      },
      // So kubectl says that it was given no cluster.
      { pattern: /\bdid you specify the right host or port\?/, weight: 84 },
      {
        pattern:
          /\b(?:need to|must|please|should) (?:provide|specify|supply|set|configure) .{0,40}(?:[Tt]oken|webhook|secret|password|credential|api[- _]?key)/i,
        weight: 72,
      },
      {
        pattern:
          /\bno configured signatory\b|\bCannot perform signing task\b|\brequires a development team\b|\bSigning for "[^"]+" requires\b|\bKeystore file .{1,200} not found\b/,
        weight: 88,
      },
      {
        pattern:
          /\b(?:run|use|try) [`'"]?[\w-]+ (?:auth |sso )?(?:login|auth|signin|authenticate)\b|\brequires an? (?:authenticated|logged[- ]in)\b|\buser account is required\b|\b(?:log|sign) in with\b/i,
        weight: 80,
      },
      {
        pattern:
          /\b(?:ssh-private-key|private key|secret|token|password|credential)s? (?:argument |input |value )?(?:is|was) (?:empty|blank|not (?:set|configured|supplied|provided))\b|\bssh: no key found\b|\bmaybe the secret has not been configured\b/i,
        weight: 86,
      },
      {
        pattern:
          /\bcan't find the specified secret\b|\bsecret (?:value )?.{0,60}(?:not found|does not exist|could not be found)|\bSecrets? .{1,80} (?:is|are) (?:not set|missing|required|empty)\b/i,
        weight: 80,
      },
      { pattern: /\bsecret_key_base\b/, weight: 80 },
      {
        pattern:
          /\b[Mm]issing (?:required )?(?:project|access|auth|api|deploy|upload|repo\w*|bearer|personal access) ?-?(?:token|key)\b|\bMissing \S{0,20} ?licen[cs]e\b|\bLicen[cs]e key is required\b/i,
        weight: 84,
      },
      {
        pattern:
          /\b(?:user ?name|password|token|api[- _]?key) (?:is|was) (?:empty|required|missing|blank|not (?:set|provided|specified))\b/i,
        weight: 86,
      },
      {
        pattern:
          /\b(?<input>[A-Z][A-Z0-9_]*(?:TOKEN|KEY|SECRET|PASSWORD|CREDENTIALS?|PASSPHRASE|PAT))\b.{0,60}\b(?:must be set|not set|unset|missing|required|empty|not defined|not provided|invalid|incorrect|environment variable)/,
        weight: 84,
      },
      {
        pattern:
          /\b(?:[Ii]nvalid|[Ww]rong|[Ii]ncorrect) (?:\w+ )?(?:password|passphrase|credentials|username|login|token provided|API key|access key|signature|PIN)\b/,
        weight: 82,
      },
      {
        pattern:
          /\b(?:ExpiredToken(?:Exception)?|InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClientException|InvalidAccessKeyId|InvalidSignatureException|AADSTS\d+|invalid_grant|invalid_client|InvalidAuthenticationToken\w*|AuthFailure|CredentialsProviderError|NoCredentialProviders|DefaultCredentialsError)\b/,
        weight: 86,
      },
      {
        pattern:
          /\bYou must be logged in to the server\b|\bprovide credentials\b|\bPlease (?:run|use) .{1,40}\blogin\b|\bNot all values are present\b|\bLogin failed\b/,
        weight: 84,
      },
      {
        pattern:
          /\bHTTP status code: 401\b|\b(?:HTTP|status|code|error)[ :\w]{0,14}\b401\b|\b401:? Unauthorized\b(?!.*(?:registry|npm|pypi|docker|PUT))/,
        weight: 74,
      },
      {
        pattern:
          /\bAuthentication (?:failed|failure|error|required)\b|\b(?:Could not|Failed to|Unable to|Cannot) authenticate\b|\bauthentication token (?:is )?(?:missing|required)/i,
        weight: 74,
      },
      {
        pattern:
          /\bPermission denied \([\w,-]*(?:publickey|password|keyboard-interactive)[\w,-]*\)|\bPermission denied, please try again\b|\bno supported methods remain\b|\bunable to authenticate\b|\bsign_and_send_pubkey\b/,
        weight: 84,
      },
      {
        pattern:
          /\bInvalid password passed via\b|\bcould(?:n't| not) decrypt\b|\bdecrypt(?:ion)? failed\b|\bbad decrypt\b|\bmac verify (?:error|failure)\b|\bno key could be found to decrypt\b|\bfailed to get the data key\b/i,
        weight: 80,
      },
      {
        pattern:
          /\b(?:[Ff]ailed to|could not|unable to|error while trying to|error occured while trying to) (?:activate|validate|acquire|check ?out) (?:the |a |your )?licen[cs]e\b|\bNo (?:valid )?(?:\S+ )?[Ll]icen[cs]e (?:found|activated|was found)/i,
        weight: 82,
      },
      {
        pattern:
          /\b(?:remote: )?(?:HTTP Basic: Access denied|Invalid username or (?:password|token))\b|\bPassword authentication is not supported\b|\bSupport for password authentication was removed\b/,
        weight: 86,
      },
      {
        pattern:
          /\bcertificate\b.{0,60}\b(?:not found in keychain|is not valid for|has been revoked|expired|no longer valid)\b|\berrSecInternalComponent\b|\bNo (?:certificate|signing certificate|profile|keychain|identity)\b.{0,40}\bfound\b|\bCode signing is required\b|\bCode Signing Error\b|\bno signing identity\b|\bKeystore (?:file .{1,200} )?(?:not found|was tampered)|\bkeystore password was incorrect\b/i,
        weight: 82,
      },
      {
        pattern:
          /\b(?:vault|secret ?manager|doppler|1password|op):? .{0,60}\b(?:permission denied|secret not found|no secret|not signed in|missing client token)\b/i,
        weight: 76,
      },
      {
        pattern:
          /\bCouldn't retrieve .{0,40}(?:token|credentials)\b|\bUnable to (?:get|obtain|fetch|retrieve) (?:an? )?(?:OIDC |ID |access )?(?:token|credentials)\b/i,
        weight: 80,
      },
      {
        pattern: /\bgpg: (?:signing failed|no default secret key|decryption failed|skipped .*No secret key)/,
        weight: 86,
      },
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
      {
        pattern: /\bPermission denied \(publickey\)|\b(?:Load|loading) key .*: (?:invalid format|error in libcrypto)/,
        weight: 84,
      },
      { pattern: /\bTo use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN/, weight: 90 },
      {
        pattern: /\bunable to locate credentials\b|\bNo credentials? (?:were )?found\b|You did not provide a token/i,
        weight: 76,
      },
    ],
    examples: [
      'Error: Specify secrets.SLACK_WEBHOOK_URL',
      '[percy] Error: Missing Percy token',
      'ERROR! Attempting to decrypt but no vault secrets found',
      'Error: supabaseKey is required.',

      'Input required and not supplied: token',
      'Error: NPM_TOKEN is not set',
      'Error: Username and password required',
    ],
  },
]
