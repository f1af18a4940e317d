import { scores, sheet } from 'bowling-sheet'

const balls = (...pins) => pins.map((count) => ({ pins: count }))
console.log(`RESULT ${JSON.stringify([
  scores(balls(3, 4, 7, 3)),
  scores(balls(3, 4, 10)),
  scores(balls(10, 10, 4)),
  scores(balls(10, 3)),
  scores(balls(7, 3, 5)),
  scores(balls(7, 3, 0)),
  scores(balls(10, 10, 10, 1, 2)),
  scores(balls(...new Array(12).fill(10))),
  scores(balls(...new Array(11).fill(10))),
  scores(balls(...new Array(20).fill(4))),
  scores([]),
  sheet(balls(9, 1, 10)),
])}`)
