import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tempDir, writeFiles } from '../../../test/helpers/git-repository.ts'
import { createReportDetector } from './read-report.ts'

function read(text: string | Uint8Array, chunkBytes = 1_000) {
  const detector = createReportDetector()
  const bytes = Buffer.from(text as string)
  for (let at = 0; at < bytes.length; at += chunkBytes) detector.push(bytes.subarray(at, at + chunkBytes))
  return detector.end()
}

const junit = (...cases: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite name="all">\n${cases.join('\n')}\n</testsuite>\n</testsuites>\n`

describe('a report is told by what it says, and names each test that failed, where and why', () => {
  test.each([
    [
      'JUnit of pytest',
      junit(
        `<testcase classname="tests.test_cart.TestCart" name="test_total"><failure message="assert 3 == 4&#10; +  where 3 = sum()">def test_total():
&gt;       assert sum([1, 2]) == 4
E       assert 3 == 4

tests/test_cart.py:4: AssertionError</failure></testcase>`,
        '<testcase classname="tests.test_cart" name="test_fine" /><testcase classname="a" name="b"><skipped/></testcase>',
      ),
      {
        ...{ name: 'tests.test_cart.TestCart > test_total', file: 'tests/test_cart.py', fileLine: 4 },
        ...{ message: 'assert 3 == 4', line: 4 },
      },
    ],
    [
      'JUnit of Surefire, where the class is further down the stack, and one test passed at the second try',
      junit(
        `<testcase name="total" classname="com.acme.CartTest"><failure message="expected:&lt;3&gt; but was:&lt;4&gt;" type="java.lang.AssertionError"><![CDATA[java.lang.AssertionError: expected:<3> but was:<4>
	at org.junit.Assert.fail(Assert.java:89)
	at com.acme.CartTest.total(CartTest.java:17)
	at com.acme.Runner.run(Runner.java:7)
]]></failure><system-out>Connection refused</system-out></testcase>`,
        '<testcase name="again" classname="com.acme.CartTest"><flakyFailure message="x">later</flakyFailure></testcase>',
      ),
      {
        ...{ name: 'com.acme.CartTest > total', file: 'CartTest.java', fileLine: 17 },
        ...{ message: 'expected:<3> but was:<4>', line: 4 },
      },
    ],
    [
      'JUnit of Vitest',
      junit(
        '<testcase classname="src/cart.test.ts" name="cart &gt; adds up"><failure message="expected 3 to be 4 // Object.is equality" type="AssertionError">\nAssertionError: expected 3 to be 4 // Object.is equality\n ❯ src/cart.test.ts:3:50\n</failure></testcase>',
        '<testcase classname="src/cart.test.ts" name="fine"/>',
      ),
      {
        ...{ name: 'src/cart.test.ts > cart > adds up', file: 'src/cart.test.ts', fileLine: 3 },
        ...{ message: 'expected 3 to be 4 // Object.is equality', line: 4 },
      },
    ],
    [
      'JUnit that names file and line itself',
      junit(
        '<testcase name="adds up" file="spec/cart_spec.rb" line="7"><error type="NoMethodError"/></testcase><testcase name="b"/>',
      ),
      { name: 'all > adds up', file: 'spec/cart_spec.rb', fileLine: 7, message: 'NoMethodError', line: 4 },
    ],
    [
      'TAP of Perl',
      "1..2\nnot ok 1 - adds up\n#   Failed test 'adds up'\n#   at t/cart.t line 2.\n#          got: '1'\n#     expected: '2'\nok 2 - fine\n",
      { name: 'adds up', file: 't/cart.t', fileLine: 2, message: 'expected 2, got 1', line: 2 },
    ],
    [
      'TAP of Bats',
      "1..2\nok 1 fine\nnot ok 2 adds up\n# (in test file cart.bats, line 3)\n#   `[ 3 -eq 4 ]' failed\n",
      { name: 'adds up', file: 'cart.bats', fileLine: 3, message: "`[ 3 -eq 4 ]' failed", line: 3 },
    ],
    [
      'TAP of tape, with what is to do passed over',
      'TAP version 13\n# cart\nnot ok 1 adds up\n  ---\n    operator: equal\n    expected: 4\n    actual:   3\n    at: Test.<anonymous> (/src/cart.js:5:5)\n  ...\nok 2 fine\nnot ok 3 later # TODO\n\n1..3\n',
      { name: 'cart > adds up', file: '/src/cart.js', fileLine: 5, message: 'expected 4, got 3', line: 3 },
    ],
  ])('%s', (_, text, failing) => {
    for (const chunkBytes of [7, 100_000]) {
      expect(read(text, chunkBytes)).toMatchObject({ passed: 1, failed: 1, failing: [failing], isWhole: true })
    }
  })

  test.each(['junit', 'tap'])('node:test itself, reporter %s', (reporter) => {
    const dir = tempDir()
    const file = join(dir, 'cart.test.mjs')
    const code = `import test from 'node:test'
import assert from 'node:assert'
test('cart', async (t) => {
  await t.test('adds up', () => { assert.equal(3, 4) })
  await t.test('fine', () => {})
})
test('later', { skip: true }, () => {})
`
    writeFiles(dir, { 'cart.test.mjs': code })
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    let output = ''
    try {
      output = execFileSync(process.execPath, ['--test', `--test-reporter=${reporter}`, file], {
        encoding: 'utf8',
        env,
      })
    } catch (error) {
      output = (error as { stdout: string }).stdout
    }
    expect(read(output)).toMatchObject({
      ...{ format: reporter, passed: 1, failed: 1 },
      failing: [{ name: 'cart > adds up', file, fileLine: 4, message: expect.stringContaining('3 == 4') }],
    })
  })

  test('what is no report is none', () => {
    for (const text of [
      '',
      'ok\n',
      '<html><body>testsuite</body></html>',
      '<?xml version="1.0"?><coverage/>',
      '1..2 x',
    ])
      expect(read(text)).toBeUndefined()
  })
})

describe('a report is text from outside', () => {
  const RED = '<testcase name="a"><failure message="no"/></testcase>'

  test('entities that grow are not known, and files are not fetched', () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>\n<testsuite name="s"><testcase name="&b;&f;"><failure message="&b;">&f;</failure></testcase></testsuite>`
    const report = read(bomb)!
    expect(report).toMatchObject({ failed: 1, isWhole: false })
    expect(JSON.stringify(report)).not.toMatch(/aaaaaaaaaa|root:/)
  })

  test('what is cut, is broken, or is no UTF-8, counts as far as it can be read', () => {
    const whole = junit(RED, RED)
    expect(read(whole.slice(0, whole.lastIndexOf('<failure')))).toMatchObject({ failed: 1, isWhole: false })
    expect(read(junit(RED, '<testcase name="x & y < z"></nothing></testcase>', RED))).toMatchObject({ isWhole: false })
    expect(read(Buffer.from(junit(RED).replace('no', '\xff\xfe'), 'latin1'))).toMatchObject({
      failing: [{ message: '\ufffd\ufffd' }],
    })
    expect(read('TAP version 13\n1..3\nnot ok 1 - a\n')).toMatchObject({ failed: 1, isWhole: false })
    expect(read('TAP version 13\nnot ok 1 - a\n  ---\n  error: |-\n')).toMatchObject({ failed: 1, isWhole: false })
  })

  test('what is huge costs what is kept of it', () => {
    const many = junit(...Array.from({ length: 5_000 }, (_, i) => RED.replace('"a"', `"a${i}"`)))
    expect(read(many, 65_536)).toMatchObject({ failed: 5_000, failing: { length: 100 }, isWhole: true })
    const long = 'x'.repeat(3_000_000)
    const [test] = read(junit(`<testcase name="a"><failure message="no">${long}</failure></testcase>`), 65_536)!.failing
    expect(test!.message).toBe('no')
    for (const hostile of [
      `<testsuite name="${long}`,
      `<testsuite>${'<a>'.repeat(100_000)}`,
      `<testsuite ${Array.from({ length: 50_000 }, (_, i) => `a${i}=""`).join(' ')}`,
      `<testsuite><!-- ${long}`,
      `<testsuite>${'<testcase name="&x;"'.repeat(20_000)}`,
    ])
      expect(read(hostile, 65_536)).toMatchObject({ isWhole: false })
  })

  test('no bytes make a reader throw', () => {
    const pieces = [
      '<testsuite>',
      '<testcase name="',
      '"><failure message="',
      '">',
      '</failure>',
      '<![CDATA[',
      ']]>',
      '&',
      '\0',
      'not ok 1 - ',
      '\n  ---\n',
      '# ',
      '1..4\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
        read(`<testsuite>${parts.join('')}`)
        read(`TAP version 13\n${parts.join('')}`)
      }),
      { numRuns: 300 },
    )
  })
})
