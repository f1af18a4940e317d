import { RescueDesk } from 'rescue-desk'

const desk = new RescueDesk({ 'RTW 1': { x: 0, y: 0 } })
console.log(desk.report({ id: 'fall', place: { x: 3, y: 1 }, urgency: 2 }))
console.log(desk.report({ id: 'heart', place: { x: 5, y: 5 }, urgency: 1 }))
console.log(desk.done('RTW 1'))
console.log(desk.log.join('\n'))
