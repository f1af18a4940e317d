import type { RandomText } from './random-text.ts'

/** What stands around a secret. */
export interface Surrounding {
  name: string
  around(text: string, random: RandomText): string
}

/** Of what is known by its shape. */
export const AROUND_TOKENS: readonly Surrounding[] = [
  { name: 'log line', around: (text) => `2026-01-05T10:00:00.123Z ERROR [api] upstream refused ${text} (attempt 2)` },
  {
    name: 'text of an exception',
    around: (text) => `Error: invalid value "${text}"\n    at call (/srv/app/src/api.js:10:7)`,
  },
  {
    name: 'JSON under a name that tells nothing',
    around: (text) => JSON.stringify({ level: 50, msg: 'boom', arg: text }),
  },
  { name: 'JSON in JSON', around: (text) => JSON.stringify({ body: JSON.stringify({ note: text, n: 1 }) }) },
  { name: 'list of arguments', around: (text) => `argv: ['node', 'run.js', '${text}']` },
  { name: 'local variable', around: (text) => `locals: { req: <Request>, value: '${text}', i: 3 }` },
  { name: 'line of its own', around: (text) => `before\n${text}\nafter` },
  { name: 'end of a sentence', around: (text) => `could not use ${text}.` },
  { name: 'query of a URL', around: (text) => `GET /x?a=1&v=${encodeURIComponent(text)}&b=2 200` },
  { name: 'table', around: (text) => `| id | value |\n| 7 | ${text} |` },
]

/** Names as they are chosen for secrets. */
const NAMES = [
  'password',
  'DB_PASSWORD',
  'apiKey',
  'client_secret',
  'accessToken',
  'auth_token',
  'SECRET_KEY',
  'passphrase',
]

/** Of what is known only by its name. */
export const AROUND_NAMED: readonly Surrounding[] = [
  {
    name: 'environment',
    around: (text, r) => `PATH=/usr/bin\n${r.one(['STRIPE_SECRET', 'DB_PASSWORD', 'API_TOKEN'])}=${text}\nHOME=/root`,
  },
  { name: 'JSON', around: (text, r) => JSON.stringify({ user: 'ann', [r.one(NAMES)]: text, retries: 3 }) },
  { name: 'JSON with spaces', around: (text, r) => JSON.stringify({ a: { [r.one(NAMES)]: text } }, null, 2) },
  { name: 'JSON in JSON', around: (text, r) => JSON.stringify({ body: JSON.stringify({ [r.one(NAMES)]: text }) }) },
  { name: 'YAML', around: (text, r) => `db:\n  host: db1\n  ${r.one(NAMES)}: ${text}\n  port: 5432` },
  { name: 'TOML', around: (text, r) => `[auth]\n${r.one(NAMES)} = "${text}"` },
  { name: 'properties', around: (text) => `spring.datasource.username=app\nspring.datasource.password=${text}` },
  {
    name: 'code',
    around: (text, r) => `const ${r.one(['password', 'apiKey', 'clientSecret'])} = '${text}'; connect()`,
  },
  { name: 'locals of Python', around: (text, r) => `{'user': 'ann', '${r.one(NAMES)}': '${text}', 'port': 5432}` },
  { name: 'hash of Ruby', around: (text, r) => `{:user=>"ann", :${r.one(NAMES)}=>"${text}"}` },
  { name: 'struct of Go', around: (text) => `&{Host:db1 Password:${text} Port:5432}` },
  { name: 'query', around: (text, r) => `POST /login?user=ann&${r.one(NAMES)}=${encodeURIComponent(text)}&next=%2F` },
  {
    name: 'header',
    around: (text, r) =>
      `> Host: api.test\n> ${r.one(['X-Api-Key', 'X-Auth-Token', 'PRIVATE-TOKEN'])}: ${text}\n> Accept: */*`,
  },
  {
    name: 'argument',
    around: (text, r) => `exec: tool ${r.one(['--password', '--api-key', '--token'])}=${text} --dry-run`,
  },
  { name: 'log fields', around: (text, r) => `level=info msg="signed in" ${r.one(NAMES)}=${text} user=ann` },
]

/** Of what is a text of its own. */
export const AROUND_WHOLE: readonly Surrounding[] = [
  { name: 'alone', around: (text) => text },
  { name: 'lines', around: (text) => `request follows\n${text}\nend of request` },
  { name: 'JSON', around: (text) => JSON.stringify({ level: 'error', msg: text, pid: 12 }) },
  { name: 'JSON in JSON', around: (text) => JSON.stringify({ data: JSON.stringify({ line: text }) }) },
]
