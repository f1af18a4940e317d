const { report } = require('payroll-run')
try {
  console.log(report([{ name: 'Ada', contract: { monthlyCents: 500000 } }, { name: 'Bob' }]))
} catch (error) {
  if (error instanceof TypeError) throw error
  console.log('refused')
}
