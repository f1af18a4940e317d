import { PortCounters } from 'port-counters'

const counters = new PortCounters().set('eth0', 9007199254740992n)
counters.addAll([
  { port: 'eth0', bytes: 1500n },
  { port: 'eth1', bytes: 512 },
])
console.log(JSON.stringify(counters), counters.busiest(1))
