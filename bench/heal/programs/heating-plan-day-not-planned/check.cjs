const Plan = require('heating-plan')

const plan = new Plan({ rest: 15, every: { '06:30': 20, '22:00': 16 }, sunday: { '08:00': 21, '23:00': 16 }, saturday: {} })
const bare = new Plan({ monday: { '07:00': 19 } })
console.log(`RESULT ${JSON.stringify([
  [plan.at(0, 9), plan.at(1, 7), plan.at(1, 6, 30), plan.at(1, 6, 29), plan.at(3, 23), plan.at(6, 12), plan.at(0, 7, 59)],
  [plan.next(0, 9), plan.next(1, 7), plan.next(2, 22), plan.next(6, 3)],
  [bare.at(1, 8), bare.at(1, 6), bare.at(2, 8), bare.next(2, 8), bare.next(1, 0)],
])}`)
