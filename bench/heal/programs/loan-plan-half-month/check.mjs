import { PlanError, plan, quote, total } from 'loan-plan'

const ask = (cents, months, rate = 6) => {
  try {
    const { lines, field } = quote({ cents, months, rate })
    return lines ?? field
  } catch (error) {
    return error.name
  }
}
const refused = (months) => {
  try {
    return plan({ cents: 1000, months, rate: 0 }).length
  } catch (error) {
    return error instanceof PlanError ? [error.field] : error.name
  }
}
console.log(`RESULT ${JSON.stringify([
  ask(100000, 2.5),
  ask(100000, 3),
  ask(100, 1, 0),
  ask(100000, 0.5),
  ask(100000, 0),
  ask(100000, NaN),
  ask(100000, 3, 26),
  ask(99, 2.5),
  refused(119.9),
  refused(120),
  refused(120.5),
  total(plan({ cents: 100001, months: 12, rate: 3 })),
])}`)
