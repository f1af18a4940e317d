import { Inbox } from 'buoy-inbox'

const take = (...bodies) => {
  const acknowledged = []
  const inbox = new Inbox((number) => acknowledged.push(number)).takeAll(bodies.map((body, at) => ({ number: at + 1, body })))
  return [acknowledged, inbox.dead.map(({ number, body, fault }) => [number, body, fault.length > 0]), inbox.higherThan(0)]
}
console.log(`RESULT ${JSON.stringify([
  take('{"buoy":"F","at":5,"wave":1.4}', '{"buoy":"A","at":17092', '{"buoy":"A","at":6,"wave":2.1}'),
  take('', 'hello', '{"buoy":"A","at":6,"wave":2}', '{"buoy":"A","at":5,"wave":3}'),
  take('{"buoy":"","at":6,"wave":2}', '{"buoy":"A","wave":2}', '{"buoy":"A","at":1,"wave":-2}'),
  take(),
])}`)
