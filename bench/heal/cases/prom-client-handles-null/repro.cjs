// prom-client-handles-null: throws with prom-client@11.5.0, answers with prom-client@11.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Registry, collectDefaultMetrics } = require('prom-client')
// Some versions of Node have a hole in the list of active handles.
class Socket {}
class Server {}
process._getActiveHandles = () => [new Socket(), null, new Server(), new Socket()]
const register = new Registry()
const timer = collectDefaultMetrics({ register, timestamps: false })
clearInterval(timer)
const handles = register.getSingleMetric('nodejs_active_handles').get()
const total = register.getSingleMetric('nodejs_active_handles_total').get()
show([handles.values.map(({ labels, value }) => [labels.type, value]), total.values.map(({ value }) => value)])
