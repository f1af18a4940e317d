// tap-mocha-reporter-no-diff: throws with tap-mocha-reporter@3.0.8, answers with tap-mocha-reporter@3.0.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const written = []
const real = process.stdout.write
process.stdout.write = (text) => written.push(String(text)) > 0
const makeReporter = require('tap-mocha-reporter')
const reporter = makeReporter('spec')
reporter.end(
  [
    'TAP version 13',
    '# Subtest: My 2nd test',
    '    ok 1 - lol',
    '    not ok 2 - ehehe',
    '      ---',
    '      found:',
    '        lol: 111',
    '      wanted:',
    '        foo: bar',
    '      compare: ===',
    '      ...',
    '    1..2',
    '    # failed 1 of 2 tests',
    'not ok 1 - My 2nd test',
    '1..1',
    '# failed 1 test',
    '',
  ].join('\n'),
)
process.prependListener('exit', (code) => {
  if (code !== 0) return
  process.stdout.write = real
  const text = written.join('').replace(/\u001b\[[0-9;]*m/g, '')
  show(text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/\(\d+m?s\)/.test(line)))
  process.exit(0)
})
