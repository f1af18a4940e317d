// net-snmp-agent-short-start: throws with net-snmp@2.5.3, answers with net-snmp@2.6.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dgram = require('node:dgram')
const snmp = require('net-snmp')

const probe = dgram.createSocket('udp4')
probe.bind(0, '127.0.0.1', () => {
  const { port } = probe.address()
  probe.close(() => ask(port))
})

function ask(port) {
  const agent = snmp.createAgent({ port, address: '127.0.0.1', disableAuthorization: true }, (failed) => {
    if (failed) show(['agent', failed.name, failed.message])
  })
  agent.registerProvider({ name: 'sysDescr', type: snmp.MibProviderType.Scalar, oid: '1.3.6.1.2.1.1.1', scalarType: snmp.ObjectType.OctetString })
  agent.getMib().setScalarValue('sysDescr', 'a small router')
  const session = snmp.createSession('127.0.0.1', 'public', { port, retries: 0, timeout: 1500 })
  session.getNext(['1.3'], (failed, varbinds) => {
    show(failed ? [failed.name, failed.message] : varbinds.map(({ oid, type, value }) => [oid, type, String(value)]))
    process.exit(0)
  })
}
