// prom-client-open-descriptors-no-config: throws with prom-client@11.1.0, answers with prom-client@11.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Registry } = require('prom-client')
const openFileDescriptors = require('prom-client/lib/metrics/processOpenFileDescriptors')
const registry = new Registry()
const update = openFileDescriptors(registry)
update()
setTimeout(() => {
  const [metric] = registry.getMetricsAsJSON()
  show([metric.name, metric.type, metric.values.length, metric.values[0].value > 0])
}, 200)
