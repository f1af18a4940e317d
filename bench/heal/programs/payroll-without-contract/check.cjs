const { report } = require('payroll-run')
const ask = (people) => { try { return report(people) } catch (error) { return error.constructor === Error ? 'refused' : error.name } }
console.log(`RESULT ${JSON.stringify([ask([{ name: 'Ada', contract: { monthlyCents: 500000 } }, { name: 'Bob' }]), ask([{ name: 'Ada', contract: { monthlyCents: 500000 } }])])}`)
