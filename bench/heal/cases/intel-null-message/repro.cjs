// intel-null-message: throws with intel@0.5.0, answers with intel@0.5.2
const intel = require('intel')
const lines = []
class Keep extends intel.Handler { emit(record, done) { lines.push(this.format(record)); done() } }
const h = new Keep({ formatter: new intel.Formatter('%(levelname)s %(message)s') })
const log = intel.getLogger('app'); log.propagate = false; log.addHandler(h)
log.info(null)
log.warn("%s items", 3); log.info("last", null)
console.log(`RESULT ${JSON.stringify(lines)}`)
