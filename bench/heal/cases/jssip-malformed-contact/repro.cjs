// jssip-malformed-contact: throws with jssip@2.0.6, answers with jssip@3.0.8
const JsSIP = require('jssip')
console.warn = () => {}
const sent = []
const socket = {
  via_transport: 'ws',
  url: 'ws://sip.example.test',
  sip_uri: 'sip:sip.example.test;transport=ws',
  connect() {
    setImmediate(() => this.onconnect())
  },
  disconnect() {},
  isConnected: () => true,
  isConnecting: () => false,
  send: (message) => sent.push(message) > 0
}
const options = (callId, contact) =>
  [
    'OPTIONS sip:alice@abc.invalid;transport=ws SIP/2.0',
    `Via: SIP/2.0/WS example.test;branch=z9hG4bK${callId}`,
    'Max-Forwards: 70',
    'To: <sip:alice@example.test>',
    'From: <sip:bob@example.test>;tag=1',
    `Call-ID: ${callId}`,
    'CSeq: 1 OPTIONS',
    `Contact: ${contact}`,
    'Content-Length: 0',
    '',
    ''
  ].join('\r\n')
const agent = new JsSIP.UA({
  sockets: [socket],
  uri: 'sip:alice@example.test',
  contact_uri: 'sip:alice@abc.invalid;transport=ws',
  register: false
})
agent.on('connected', () => {
  socket.ondata(options('first', '<sip:bob#1@example.test>'))
  socket.ondata(options('second', '<sip:bob@example.test>'))
  setImmediate(() => {
    const answers = sent.map((message) => [message.split('\r\n')[0], /Call-ID: (.*)/.exec(message)[1]])
    console.log(`RESULT ${JSON.stringify(answers)}`)
    process.exit()
  })
})
agent.start()
