// sip-malformed-cseq: throws with sip@0.0.3, answers with sip@0.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sip = require('sip')
const message = (cseq) => ['OPTIONS sip:bob@example.com SIP/2.0', 'Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1', 'From: <sip:alice@example.com>;tag=1', 'To: <sip:bob@example.com>', `CSeq: ${cseq}`, 'Call-ID: a1@10.0.0.1', 'Content-Length: 4', '', 'ping'].join('\r\n')
show(['7 OPTIONS', 'abcdefg'].map((cseq) => {
  const { method, uri, headers, content } = sip.parse(message(cseq))
  return [method, uri, Object.keys(headers), headers.cseq === undefined ? 'no cseq' : headers.cseq, headers['call-id'], headers['content-length'], content]
}))
