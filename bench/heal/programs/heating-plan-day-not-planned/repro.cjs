const Plan = require('heating-plan')

const plan = new Plan({ every: { '06:30': 20, '22:00': 16 }, sunday: { '08:00': 21, '23:00': 16 } })
console.log(plan.at(0, 9), plan.at(1, 7))
