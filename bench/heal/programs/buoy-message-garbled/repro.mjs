import { Inbox } from 'buoy-inbox'

const inbox = new Inbox((number) => console.log('ack', number)).takeAll([
  { number: 1, body: '{"buoy":"Fehmarn","at":1709280000000,"wave":1.4}' },
  { number: 2, body: '{"buoy":"Arkona","at":17092' },
  { number: 3, body: '{"buoy":"Arkona","at":1709280060000,"wave":2.1}' },
])
console.log(inbox.higherThan(1), inbox.dead.length)
