import { ALNUM, BASE64, BASE64_URL, DIGITS, HEX, LOWER, type RandomText, UPPER } from './random-text.ts'

/** A kind of secret: how one is made, and where one can stand. */
export interface Kind {
  name: string
  /**
   * `token`: known by its shape wherever it stands. `named`: known only by what stands beside it. `whole`: a text of its own, such as
   * a line of a file.
   */
  place: 'token' | 'named' | 'whole'
  make(random: RandomText): Secret
}

export interface Secret {
  /** As it stands in a text. */
  text: string
  /** What must be gone. More than one when a secret has several lines. */
  hidden: string[]
}

const plain = (text: string): Secret => ({ text, hidden: [text.slice(-24)] })

function token(name: string, make: (random: RandomText) => string): Kind {
  return { name, place: 'token', make: (random) => plain(make(random)) }
}

function named(name: string, make: (random: RandomText) => string): Kind {
  return { name, place: 'named', make: (random) => plain(make(random)) }
}

/** `make` gets a password, and gives the text that holds it. */
function whole(name: string, make: (secret: string, random: RandomText) => string, secret = password): Kind {
  return {
    name,
    place: 'whole',
    make(random) {
      const hidden = secret(random)
      return { text: make(hidden, random), hidden: [hidden] }
    },
  }
}

/** As people choose them, and as managers of passwords do. */
function password(random: RandomText): string {
  const word = random.one(['Sommer', 'dragon', 'hunter', 'monkey', 'winter', 'Passw0rt', 'letmein'])
  return random.one([
    `${word}${random.of(DIGITS, 4)}!`,
    `${random.one(['red', 'blue'])}-${word}-${random.of(LOWER, 6)}-${random.of(DIGITS, 2)}`,
    random.of(`${ALNUM}!#$%*-_.`, 18),
  ])
}

const tail = (random: RandomText): string => random.of(ALNUM, 24)
const base64 = (text: string): string => Buffer.from(text).toString('base64')

const TOKENS: readonly Kind[] = [
  token('AWS access key', (r) => `AKIA${r.of(`${UPPER}234567`, 16)}`),
  token('GitHub token', (r) => `gh${r.one(['p', 'o', 's', 'u'])}_${r.of(ALNUM, 36)}`),
  token('GitHub fine-grained token', (r) => `github_${'pat'}_${r.of(ALNUM, 22)}_${r.of(ALNUM, 59)}`),
  token('GitLab token', (r) => `gl${'pat'}-${r.of(BASE64_URL, 20)}`),
  token('Slack token', (r) => `xo${'xb'}-${r.of(DIGITS, 12)}-${r.of(DIGITS, 12)}-${tail(r)}`),
  token(
    'Slack webhook',
    (r) => `https://hooks.slack.com/${'services'}/T${r.of(UPPER, 8)}/B${r.of(UPPER, 8)}/${tail(r)}`,
  ),
  token('Stripe key', (r) => `${r.one(['sk', 'rk'])}_${'live'}_${tail(r)}`),
  token('Google key', (r) => `AI${'za'}${r.of(BASE64_URL, 35)}`),
  token('Google access token', (r) => `ya${'29'}.${r.of(BASE64_URL, 60)}`),
  token(
    'JWT',
    (r) => `${b64url('{"alg":"HS256"}')}.${b64url(`{"sub":"${r.of(DIGITS, 8)}","n":1}`)}.${r.of(BASE64_URL, 43)}`,
  ),
  token('npm token', (r) => `npm${'_'}${r.of(ALNUM, 36)}`),
  token('PyPI token', (r) => `py${'pi'}-AgEIcHlwaS5vcmc${r.of(BASE64_URL, 70)}`),
  token('SendGrid key', (r) => `S${'G'}.${r.of(BASE64_URL, 22)}.${r.of(BASE64_URL, 43)}`),
  token('Twilio key', (r) => `S${'K'}${r.of(HEX, 32)}`),
  token('OpenAI key', (r) => `sk-${'proj'}-${r.of(BASE64_URL, 74)}`),
  token('Anthropic key', (r) => `sk-${'ant'}-api03-${r.of(BASE64_URL, 93)}`),
  token('Telegram token', (r) => `${r.of('123456789', 10)}:AA${r.of(BASE64_URL, 33)}`),
  token('Discord token', (r) => `${b64url(r.of(DIGITS, 18))}.${r.of(ALNUM, 6)}.${r.of(BASE64_URL, 38)}`),
  token(
    'Sentry token',
    (r) => `sntry${'s'}_${base64(`{"iat":1,"url":"https://x.test","org":"${r.of(LOWER, 9)}"}`)}_${r.of(BASE64, 43)}`,
  ),
  token('Hugging Face token', (r) => `h${'f'}_${r.of(ALNUM, 34)}`),
  token('Shopify token', (r) => `shp${'at'}_${r.of(HEX, 32)}`),
  token('DigitalOcean token', (r) => `do${'p'}_v1_${r.of(HEX, 64)}`),
  token('Vault token', (r) => `hv${'s'}.${r.of(BASE64_URL, 90)}`),
  token('Linear key', (r) => `lin${'_api'}_${r.of(ALNUM, 40)}`),
  token('Notion token', (r) => `nt${'n'}_${r.of(ALNUM, 46)}`),
  token('Figma token', (r) => `fig${'d'}_${r.of(BASE64_URL, 40)}`),
  token('Postman key', (r) => `PM${'AK'}-${r.of(HEX, 24)}-${r.of(HEX, 34)}`),
  token('New Relic key', (r) => `NR${'AK'}-${r.of(UPPER + DIGITS, 27)}`),
  token('Databricks token', (r) => `da${'pi'}${r.of(HEX, 32)}`),
  token('Doppler token', (r) => `dp.${'pt'}.${r.of(ALNUM, 43)}`),
  token('RubyGems key', (r) => `rubygems${'_'}${r.of(HEX, 48)}`),
  token('Groq key', (r) => `gs${'k'}_${r.of(ALNUM, 52)}`),
  token('Azure client secret', (r) => `${r.of(ALNUM, 3)}8Q~${r.of(BASE64_URL, 34)}`),
  token('Terraform token', (r) => `${r.of(ALNUM, 14)}.${'atlasv1'}.${r.of(ALNUM, 67)}`),
  token('Mailchimp key', (r) => `${r.of(HEX, 32)}-us${r.below(20) + 1}`),
  token('Square token', (r) => `EA${'AA'}${r.of(BASE64_URL, 60)}`),
  token('card', (r) => card(r, '4')),
  token('card in groups', (r) => card(r, '5').replace(/(\d{4})(?=\d)/g, `$1${r.one([' ', '-'])}`)),
  token('IBAN', (r) => iban(r)),
  token('mail address', (r) => `${r.of(LOWER, 6)}.${r.of(LOWER, 5)}@${r.of(LOWER, 8)}.example`),
  token('IPv4 address', (r) => `${80 + r.below(90)}.${r.below(256)}.${r.below(256)}.${1 + r.below(254)}`),
  token(
    'IPv6 address',
    (r) => `2001:db8:${r.of('123456789abcdef', 4)}::${r.of('123456789abcdef', 4)}:${r.of('123456789abcdef', 3)}`,
  ),
  token('password hash', (r) => `$2${'b'}$10$${r.of(`${ALNUM}./`, 53)}`),
]

const NAMED: readonly Kind[] = [
  named('password', password),
  named('long password', (r) => r.of(`${ALNUM}-_.`, 32)),
  named('AWS secret key', (r) => r.of(BASE64, 40)),
  named('hexadecimal key', (r) => r.of(HEX, 32)),
  named('opaque key', (r) => r.of(ALNUM, 40)),
  named('UUID as a key', (r) => [8, 4, 4, 4, 12].map((length) => r.of(HEX, length)).join('-')),
  named('key in base64', (r) => `${r.of(BASE64, 86)}==`),
]

const WHOLE: readonly Kind[] = [
  whole('bearer', (s) => `Authorization: Bearer ${s}`, tail),
  whole('bearer alone', (s) => `the upstream was called with Bearer ${s} and refused`, tail),
  whole(
    'basic',
    (s) => `authorization: Basic ${s}`,
    (r) => base64(`ann:${password(r)}`),
  ),
  whole(
    'base64 of user and password',
    (s) => `sent credentials ${s} upstream`,
    (r) => base64(`deploy-bot:${password(r)}`),
  ),
  whole('cookie', (s) => `Cookie: theme=dark; connect.sid=${s}; lang=en`, tail),
  whole('set-cookie', (s) => `Set-Cookie: sess=${s}; HttpOnly; Path=/`, tail),
  whole('API key header', (s) => `X-Api-Key: ${s}`, tail),
  whole(
    'connection string',
    (s, r) =>
      `${r.one(['postgres', 'mysql', 'amqp', 'mongodb+srv', 'redis', 'smtp'])}://app:${encodeURIComponent(s)}@db.internal/app`,
    passwordForUrl,
  ),
  whole('connection string without a user', (s) => `redis://:${s}@cache.internal:6379/0`, passwordForUrl),
  whole('DSN of a Go driver', (s) => `app:${s}@tcp(db.internal:3306)/shop?parseTime=true`, passwordForUrl),
  whole(
    'connection string of parts',
    (s) => `Server=db;Database=shop;User Id=app;Password=${s};Encrypt=true`,
    passwordForUrl,
  ),
  whole(
    'storage account',
    (s) => `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${s};EndpointSuffix=core.test`,
    (r) => `${r.of(BASE64, 86)}==`,
  ),
  whole(
    'signature in a URL',
    (s) => `https://shop.blob.test/a/b.png?sv=2024-01-01&se=2026-01-01&sig=${s}`,
    (r) => `${r.of(ALNUM, 42)}%3D`,
  ),
  whole(
    'presigned URL',
    (s) => `https://bucket.s3.test/a.png?X-Amz-Date=20260101T000000Z&X-Amz-Signature=${s}`,
    (r) => r.of(HEX, 64),
  ),
  whole('query string', (s) => `GET /reset?user=7&access_token=${s}&page=2 HTTP/1.1`, tail),
  whole('URL in a URL', (s) => `GET /login?next=${encodeURIComponent(`/cb?refresh_token=${s}&x=1`)}`, tail),
  whole('argument', (s) => `$ deploy --env prod --password ${s} --verbose`, passwordForUrl),
  whole('argument of curl', (s) => `curl -s -u admin:${s} https://api.internal/v1/items`, passwordForUrl),
  whole('argument of mysql', (s) => `mysqldump -h db -u root -p${s} shop`, passwordForUrl),
  whole('sentence', (s, r) => `the ${r.one(['password', 'token', 'secret', 'API key'])} is ${s}`, passwordForUrl),
  whole('sentence with quotes', (s) => `login failed for ann with password '${s}'`, passwordForUrl),
  whole('netrc', (s) => `machine api.test login ann password ${s}`, passwordForUrl),
  whole(
    'pgpass',
    (s) => `db.internal:5432:shop:app:${s}`,
    (r) => r.of(ALNUM, 16),
  ),
  whole('statement of SQL', (s) => `CREATE USER app WITH PASSWORD '${s}' VALID UNTIL '2027-01-01'`, passwordForUrl),
  whole('element of XML', (s) => `<config><user>app</user><password>${s}</password></config>`, passwordForUrl),
  whole('attribute of XML', (s) => `<add key="DbPassword" value="${s}" />`, passwordForUrl),
  whole(
    'form with parts',
    (s) => `Content-Disposition: form-data; name="password"\r\n\r\n${s}\r\n--boundary--`,
    passwordForUrl,
  ),
  whole('JSON in base64', (s) => base64(`{"user":"ann","password":"${s}"}`), passwordForUrl),
  whole(
    'key of ssh-keygen',
    (s) => `ssh_host_key AGE-SECRET-KEY-1${s}`,
    (r) => r.of(UPPER + DIGITS, 58),
  ),
  { name: 'private key', place: 'whole', make: (r) => pem(r, 'RSA PRIVATE KEY') },
  { name: 'private key of OpenSSH', place: 'whole', make: (r) => pem(r, 'OPENSSH PRIVATE KEY') },
  { name: 'private key of PGP', place: 'whole', make: (r) => pem(r, 'PGP PRIVATE KEY BLOCK') },
]

export const KINDS: readonly Kind[] = [...TOKENS, ...NAMED, ...WHOLE]

/** Of characters that need no escape where the text puts them. */
function passwordForUrl(random: RandomText): string {
  return `${random.one(['Sommer', 'dragon', 'hunter', 'monkey'])}${random.one(['-', '_', '.', ''])}${random.of(ALNUM, 6)}${random.of(DIGITS, 2)}`
}

function b64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

function card(random: RandomText, first: string): string {
  const digits = first + random.of(DIGITS, 14)
  const sum = [...digits].reduce((total, digit, i) => total + doubled(Number(digit), i % 2 === 0), 0)
  return digits + String((10 - (sum % 10)) % 10)
}

function doubled(digit: number, isDoubled: boolean): number {
  const value = isDoubled ? digit * 2 : digit
  return value > 9 ? value - 9 : value
}

function iban(random: RandomText): string {
  const account = random.of(DIGITS, 18)
  // D, E and two zeros, as the checksum sees them.
  const rest = BigInt(`${account}131400`) % 97n
  return `DE${String(98n - rest).padStart(2, '0')}${account}`
}

function pem(random: RandomText, label: string): Secret {
  const lines = Array.from({ length: 6 }, () => random.of(BASE64, 64))
  return { text: `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`, hidden: lines }
}
