import { sheet } from 'bowling-sheet'

const balls = (...pins) => pins.map((count) => ({ pins: count }))
console.log(sheet(balls(3, 4, 7, 3, 5, 1)))
console.log(sheet(balls(3, 4, 7, 3)))
