import { DeviceInbox } from 'device-inbox'

const inbox = new DeviceInbox()
inbox.on('report', ({ device, seq }) => console.log('heard', device, seq))
for (const text of ['{"device":"gate-1","seq":4,"battery":80}', '{"device":"gate-2","se', '{"device":"gate-2","seq":9,"battery":9}']) {
  inbox.receive('site/reports', Buffer.from(text))
}
console.log(inbox.counts, inbox.state())
