import { DeviceInbox } from 'device-inbox'

const inbox = new DeviceInbox({ keep: 4 })
const told = []
inbox.on('report', ({ device }) => told.push(device))
inbox.on('refused', (reason, topic) => told.push([reason, topic]))
const texts = ['{"seq":1}', '{"device":"a","seq":4,"battery":80}', '{"device":"b","se', '', '{"device":"a","seq":4}', 'null', '7', '{"device":"b","seq":9,"battery":9}', 'OK']
const answers = texts.map((text, i) => inbox.receive(`t${i}`, Buffer.from(text)))
console.log(`RESULT ${JSON.stringify([answers, told, inbox.counts, inbox.refused, inbox.state()])}`)
