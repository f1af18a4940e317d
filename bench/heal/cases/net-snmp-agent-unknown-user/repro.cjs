// net-snmp-agent-unknown-user: throws with net-snmp@3.25.0, answers with net-snmp@3.25.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dgram = require('node:dgram')
const snmp = require('net-snmp')

const probe = dgram.createSocket('udp4')
probe.bind(0, '127.0.0.1', () => {
  const { port } = probe.address()
  probe.close(() => ask(port))
})

const stranger = {
  name: 'fred',
  level: snmp.SecurityLevel.authPriv,
  authProtocol: snmp.AuthProtocols.sha,
  authKey: 'long enough for a key',
  privProtocol: snmp.PrivProtocols.aes,
  privKey: 'and another of the sort',
}

function ask(port) {
  const problems = []
  const agent = snmp.createAgent({ port, address: '127.0.0.1', disableAuthorization: false }, (failed) => {
    if (failed) problems.push([failed.name, failed.message])
  })
  agent.getAuthorizer().addUser({ name: 'wilma', level: snmp.SecurityLevel.noAuthNoPriv })
  const session = snmp.createV3Session('127.0.0.1', stranger, { port, retries: 0, timeout: 1500 })
  session.get(['1.3.6.1.2.1.1.5.0'], (failed, varbinds) => {
    show([failed && failed.name, failed && failed.message, varbinds ?? null, problems])
    session.close()
    agent.close()
  })
}
