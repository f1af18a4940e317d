// soap-empty-post: throws with soap@0.16.0, answers with soap@0.17.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const soap = require('soap')
const wsdl = `<definitions name="Hello" targetNamespace="urn:hello" xmlns:tns="urn:hello" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://schemas.xmlsoap.org/wsdl/">
<message name="Ask"><part name="who" type="xsd:string"/></message><message name="Answer"><part name="words" type="xsd:string"/></message>
<portType name="Port"><operation name="hello"><input message="tns:Ask"/><output message="tns:Answer"/></operation></portType>
<binding name="Binding" type="tns:Port"><soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/><operation name="hello"><soap:operation soapAction="hello"/><input><soap:body use="literal" namespace="urn:hello"/></input><output><soap:body use="literal" namespace="urn:hello"/></output></operation></binding>
<service name="Service"><port name="Port" binding="tns:Binding"><soap:address location="http://127.0.0.1/hello"/></port></service></definitions>`
const server = http.createServer((req, res) => res.end())
soap.listen(server, '/hello', { Service: { Port: { hello: (args) => ({ words: `hello ${args.who}` }) } } }, wsdl)
const post = (headers, body) => new Promise((done) => {
  const req = http.request({ port: server.address().port, host: '127.0.0.1', path: '/hello', method: 'POST', headers }, (res) => {
    let text = ''
    res.on('data', (part) => { text += part })
    res.on('end', () => done([res.statusCode, /hello Ada/.test(text)]))
  })
  req.end(body)
})
const envelope = '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><hello><who>Ada</who></hello></e:Body></e:Envelope>'
server.listen(0, '127.0.0.1', async () => {
  show([await post({}), await post({}, envelope), await post({ 'content-type': 'text/xml' }, envelope)])
  process.exit()
})
