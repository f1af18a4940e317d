import { report, totals } from 'licence-report'

const packages = {
  '': { dependencies: { a: '1' }, optionalDependencies: { win: '1', z: '1' } },
  'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '1' }, optionalDependencies: { gone: '1', c: '1' } },
  'node_modules/b': { version: '2.0.0', licenses: [{ type: 'MIT' }, { type: 'BSD' }], dependencies: { a: '1' } },
  'node_modules/c': { version: '3.0.0' },
  'node_modules/z': { version: '9.0.0', license: { type: 'MIT' } },
}
const rows = report({ packages })
console.log(`RESULT ${JSON.stringify([rows, totals(rows), report({ packages: { '': {} } })])}`)
