import type { Category } from './category.ts'

/** What the world did: often gone when the job runs again. */
export const OUTSIDE: readonly Category[] = [
  {
    id: 'rate-limit',
    title: 'A service refused because it was asked too often',
    remedy: 'rerun',
    advice:
      'Run again later. If it comes back, sign in (an unauthenticated limit is lower) or retry that one step with growing pauses.',
    evidence: [
      {
        pattern:
          /\b429:? Too Many\b|\brate limit(?:ed|s)?\b.{0,60}\b(?:exceeded|reached|hit|retry|wait|try again)|\byou have (?:exceeded|reached) (?:your|the) .{0,40}(?:limit|quota)|\bThrottling(?:Exception)?\b|\bSlowDown\b|\bRequestLimitExceeded\b|\bTooManyRequests\w*|\bRESOURCE_EXHAUSTED\b|\bQuota exceeded for\b/i,
        weight: 84,
      },
      { pattern: /\b(?:API |secondary )?rate limit (?:has been )?(?:exceeded|exceed|reached)/i, weight: 90 },
      { pattern: /\b(?:exceeded|reached|hit) (?:a|the|your|our) .{0,30}rate limit/i, weight: 88 },
      { pattern: /\btoomanyrequests\b|\bToo Many Requests\b/i, weight: 88 },
      { pattern: /\b(?:HTTP|status|code|error)[ :/\w]{0,12}\b429\b/i, weight: 78 },
    ],
    examples: [
      '{"message": "API rate limit exceeded for user ID 1."}',
      'toomanyrequests: You have reached your unauthenticated pull rate limit.',
      'HTTP 429 Too Many Requests',
    ],
  },
  {
    id: 'network',
    title: 'A service could not be reached, or broke off',
    remedy: 'rerun',
    advice: 'Run again. If it comes back often, retry that one step with growing pauses, or use a cache or mirror.',
    evidence: [
      { pattern: /\bfailed to (?:copy|push)\b.{0,200}: io: read\/write on closed pipe\b/, weight: 84 },
      {
        pattern:
          /\bblob upload (?:unknown|invalid)\b|\berror parsing HTTP 5\d\d response body\b|\bhttpReadSeeker: failed open\b/,
        weight: 84,
      },
      { pattern: /\bFailed to fetch [`'"]?[\w -]{1,60}[`'"]? from (?:Google Fonts|https?:)/, weight: 76 },
      { pattern: /^(?:Error: )?(?:aborted|read ECONN\w+|write ECONN\w+)$/, weight: 66 },
      {
        pattern:
          /\btransfer closed with\b|\bunable to access 'https?:[^']{1,300}': (?!The requested URL returned error: 4)|\bConnection failed \[IP: |\bserver closed (?:the )?connection\b|\bremote host closed\b|\bthe remote end hung up\b/i,
        weight: 80,
      },
      { pattern: /\b(?:can't|cannot|could not|couldn't|unable to) reach\b/i, weight: 78 },
      { pattern: /\b(?:cannot|could not|can't) be reached\b/, weight: 76 },
      {
        pattern:
          /\b(?:Net::|Open|Read|Write|Connect)(?:Open|Read|Write)?Timeout\b|\bESOCKETTIMEDOUT\b|\bsocket error\b|\bexecution expired\b|\bFailed to open TCP connection\b|\bbroken pipe\b/i,
        weight: 76,
      },
      { pattern: /\bnetwork (?:error|failure|request failed)\b/i, weight: 62 },
      {
        pattern:
          /\bCould not (?:transfer|resolve|download|GET|HEAD)\b.{0,400}\b(?:timed out|refused|reset|50[0234]|unknown host|No route|Read timed out|peer not authenticated)\b/i,
        weight: 88,
      },
      {
        pattern:
          /\b(?:couldn't|could not|did not|didn't|failed to|unable to) respond(?: to your request)?(?: in time)?\b|\bno response (?:from|received)\b/i,
        weight: 72,
      },
      { pattern: /\bcurl: \((?:5|6|7|16|18|26|28|35|47|52|55|56|60|92)\)/, weight: 84 },
      {
        pattern:
          /\bUnexpected HTTP response: 5\d\d\b|\bERROR 50[0234]: |\b50[0234]:? (?:Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Internal Server Error)/i,
        weight: 82,
      },
      {
        pattern:
          /\bIncompleteRead\(|\bProtocolError\b|\bChunkedEncodingError\b|\bConnectionResetError\b|\bNewConnectionError\b|\bConnectTimeout(?:Error)?\b|\bSocketTimeoutException\b|\bUnknownHostException\b|\bConnectException\b|\bSSLHandshakeException\b|\bHttpRequestException\b|\bNoRouteToHost\w*\b/,
        weight: 78,
      },
      {
        pattern:
          /\bx509: certificate\b|\bcertificate signed by unknown authority\b|\bself[- ]signed certificate\b|\bUNABLE_TO_(?:GET|VERIFY)_\w+|\bSSL: CERTIFICATE_VERIFY_FAILED\b|\bPKIX path building failed\b|\bSSL certificate problem\b/i,
        weight: 82,
      },
      {
        pattern:
          /\bdial tcp:? .{0,80}\b(?:no such host|i\/o timeout|connection refused|connection reset|server misbehaving|network is unreachable)/,
        weight: 80,
      },
      {
        pattern:
          /\b(?:Could not|couldn't|Cannot|Unable to|Failed to) (?:resolve host(?:name)?|resolve address|connect to (?:the )?(?:server|host|remote|\S+:\d+)|reach|establish)/i,
        weight: 74,
      },
      {
        pattern:
          /\bcurrently unable to handle this request\b|\bdue to load\b|\bserver is (?:busy|overloaded|unavailable)\b|\bupstream (?:connect error|request timeout)\b|\bplease try again (?:later|in a)\b/i,
        weight: 70,
      },
      {
        pattern:
          /\bERR_(?:NETWORK|CONNECTION|NAME_NOT_RESOLVED|INTERNET_DISCONNECTED)\w*|\bgetaddrinfo\b|\bENOTFOUND\b/i,
        weight: 78,
      },
      {
        pattern:
          /\b(?:Request|Operation|Connection|Download|Fetch|Read|Connect|Handshake)(?:ing)? (?:\S+ ){0,3}timed out\b|\bdeadline has elapsed\b|\boperation timed out\b|\btimeout (?:awaiting|was reached|while)\b/i,
        weight: 70,
      },
      {
        pattern:
          /\bfailed to (?:fetch|download|retrieve)\b.{0,160}\b(?:50\d|timed? ?out|reset|refused|EOF|unexpected|broken pipe|after \d+)/i,
        weight: 76,
      },
      {
        pattern:
          /\bUnable to load the service index for source\b|\bNU1301\b|\bCould not transfer (?:artifact|metadata)\b.{0,300}\b(?:timed out|refused|reset|50\d|unknown host|No route)/i,
        weight: 78,
      },
      {
        pattern:
          /\bRPC failed\b|\bfetch-pack: |\bGnuTLS recv error\b|\bServer certificate verification failed\b|\bHTTP\/2 stream \d+ was not closed\b|\bsend disconnect\b/i,
        weight: 76,
      },
      {
        pattern: /\bETIMEDOUT\b|\bEPIPE\b|\bsocket (?:closed|timeout)\b|\bclient network socket disconnected\b/i,
        weight: 66,
      },
      {
        pattern:
          /\bssh: connect to host\b|\bkex_exchange_identification\b|\bConnection closed by (?:remote host|\S+ port)/i,
        weight: 80,
      },
      {
        pattern:
          /\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|UND_ERR_\w*TIMEOUT)\b/,
        weight: 74,
      },
      {
        pattern:
          /\bgetaddrinfo ENOTFOUND\b|\b(?:could not|cannot|can't|unable to|failed to) resolve (?:host|address|name)|Temporary failure (?:in name resolution|resolving)|Name or service not known/i,
        weight: 82,
      },
      {
        pattern: /\bClient\.Timeout exceeded\b|\bTLS handshake timeout\b|\bi\/o timeout\b|context deadline exceeded/,
        weight: 82,
      },
      {
        pattern:
          /\bConnection (?:reset by peer|refused|timed out)\b|Connection was reset|Remote end closed connection|Connection broken/i,
        weight: 70,
      },
      {
        pattern:
          /\bError in the HTTP2 framing layer\b|spurious network error|\bcurl: \((?:6|7|16|18|28|35|52|55|56|92)\)|^curl \[\d+\]|\[(?:16|28|35|56|92)\] /i,
        weight: 84,
      },
      { pattern: /\b(?:HTTP|status(?: code)?|error|returned)[ :/\w.]{0,16}\b50[0234]\b/i, weight: 70 },
      { pattern: /\b50[234] (?:Bad Gateway|Service Unavailable|Gateway Time-?out|Server Error)/i, weight: 78 },
      {
        pattern: /\berror while fetching remote\b|\bRead timed out\b|ReadTimeoutError|Max retries exceeded with url/i,
        weight: 80,
      },
      {
        pattern: /\bnetwork (?:aborted|timeout|is unreachable)|There appears to be trouble with your network/i,
        weight: 76,
      },
      {
        pattern: /\bFailed to fetch \S+:|Unable to connect to (?:deb|archive|azure)|Hash Sum mismatch/i,
        weight: 72,
      },
      {
        pattern: /\bRPC failed; |unexpected disconnect while reading sideband|early EOF|The remote end hung up/i,
        weight: 76,
      },
      {
        pattern:
          /\bFailed to connect to \S+ port \d+|\bCould not connect to server\b|\bin offline mode\b|\bfailed to establish a new connection\b/i,
        weight: 80,
      },
      // pip calls that a warning, and then says that there is no such package.
      { pattern: /\bafter connection broken by\b/, weight: 106 },
      { pattern: /\bfetch failed\b|\bsocket hang up\b|unexpected EOF\b/, weight: 60 },
      // actions/checkout has a token, and lets git ask for none: the service did not take it for a moment.
      { pattern: /^fatal: could not read Username for 'https:\/\/github\.com': terminal prompts disabled/, weight: 84 },
      {
        pattern: /\bfailed to (?:download|fetch)\b.{0,200}(?:after \d+ attempts|timed? ?out)|Could not (?:GET|HEAD) '/i,
        weight: 70,
      },
      { pattern: /SSL_ERROR_SYSCALL|certificate (?:has expired|verify failed)/i, weight: 72 },
    ],
    examples: [
      'failed to push ghcr.io/a/b:1: unknown: blob upload unknown to registry',
      "fatal: unable to access 'https://github.com/o/r/': transfer closed with outstanding read data remaining",

      'npm error code ECONNRESET',
      'fatal: unable to access: Could not resolve host: github.com',
      'curl: (56) Recv failure',
      'error: HTTP 503 from the index',
    ],
  },
  {
    id: 'cache',
    title: 'The cache of the runner did not work',
    remedy: 'rerun',
    advice: 'Run again; a cache that stays broken gets a new key.',
    evidence: [
      {
        pattern:
          /\b(?:Cache (?:service|entry|not found|restore|save)|[Uu]nable to (?:reserve|restore|save) (?:the )?cache)\b.{0,80}\b(?:fail\w*|error|not found|unable|required)|\bfail-on-cache-miss\b.*|\bFailed to restore cache entry\b/i,
        weight: 70,
      },
      { pattern: /^Failed to (?:restore|save)(?: cache)?: /, weight: 48 },
      { pattern: /\bfailed to configure (?:gha|registry|s3|local) cache (?:im|ex)porter\b/, weight: 86 },
      { pattern: /\bCache service responded with [45]\d\d|reserveCache failed|Cache upload failed/i, weight: 62 },
    ],
    examples: ['Cache service responded with 503'],
  },
  {
    id: 'upload-optional',
    title: 'A report could not be uploaded to a service beside the build',
    remedy: 'edit',
    advice:
      'Let the upload not decide over the build, if nobody relies on it (for Codecov `fail_ci_if_error: false`). That hides a failing upload.',
    evidence: [
      {
        pattern:
          /\bUpload failed: .*(?:[Tt]oken required|codecov|coveralls)|\bFailed to (?:properly )?(?:upload|create commit|create report)\b.{0,60}(?:report|coverage|codecov)|\bcodeclimate\b.*\bfail/i,
        weight: 78,
      },
      { pattern: /\bCodecov\b.*(?:fail|error|could not)|(?:fail|error).*\bCodecov\b/i, weight: 76 },
      { pattern: /\bCoveralls\b.*(?:fail|error|could not)|Bad response: \d+ .*coveralls/i, weight: 76 },
    ],
    examples: ['Codecov: Failed to properly upload report'],
  },
]
