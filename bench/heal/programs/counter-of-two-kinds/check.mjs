import { PortCounters } from 'port-counters'

const make = () => PortCounters.fromJSON({ eth0: '9007199254740992', wan: '18446744073709551615' })
const counters = make().set('lo', 7).addAll([
  { port: 'eth0', bytes: 1 },
  { port: 'wan', bytes: 1n },
  { port: 'eth1', bytes: 512 },
  { port: 'eth0', bytes: 2n },
  { port: 'eth1', bytes: 3n },
  { port: 'lo', bytes: 0 },
])
console.log(`RESULT ${JSON.stringify([
  counters,
  typeof counters.total('eth1'),
  String(counters.total('none')),
  String(counters.sum()),
  counters.busiest(3),
  JSON.parse(JSON.stringify(make().addAll([{ port: 'eth0', bytes: 1n }]))),
])}`)
