const watch = require('log-watch')

const { rules, faults } = watch.read('# watch\nwarn 1 /time(out/\npage 1 out of memory\n')
console.log(watch.alerts(rules, ['worker 4: out of memory']), faults.length)
