import { RescueDesk } from 'rescue-desk'

const desk = new RescueDesk({ 'RTW 1': { x: 0, y: 0 }, 'RTW 2': { x: 9, y: 9 } })
const call = (id, x, y, urgency) => desk.report({ id, place: { x, y }, urgency })
const seen = [call('fall', 3, 1, 2), call('cut', 2, 2, 3), call('heart', 5, 5, 1), call('burn', 1, 1, 2), call('sting', 0, 1, 2)]
seen.push(desk.queue, desk.done('RTW 2'), desk.queue, desk.done('RTW 1'), desk.done('RTW 1'), desk.done('RTW 2'), desk.queue, call('late', 0, 0, 3))
try {
  desk.done('RTW 1')
  desk.done('RTW 1')
} catch (error) {
  if (!(error instanceof RangeError)) throw error
  seen.push(error.message)
}
console.log(`RESULT ${JSON.stringify([seen, desk.log, new RescueDesk({}).report({ id: 'a', place: { x: 0, y: 0 }, urgency: 1 })])}`)
