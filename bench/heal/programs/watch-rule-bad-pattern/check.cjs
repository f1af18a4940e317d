const watch = require('log-watch')

const { rules, faults } = watch.read('# watch\nwarn 1 /time(out/\npage 1 out of memory\n\ninfo 2 /GET/gg\ninfo x a\nfatal 1 a\ninfo 2 /get \\/a/i\nwarn 1 a(b\ninfo\npage 1 /[/')
console.log(`RESULT ${JSON.stringify([
  watch.alerts(rules, ['worker 4: out of memory', 'GET /a', 'get /a?b', 'timeout', 'time(out', 'a(b)']),
  rules.map((rule) => [rule.line, rule.level, String(rule.pattern)]),
  faults.map((fault) => [fault.line, typeof fault.reason]),
])}`)
