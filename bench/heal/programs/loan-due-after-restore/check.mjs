import { Loans } from 'tool-library'

const day = (text) => new Date(`${text}T10:00:00Z`)
const make = () => new Loans().lend('ladder', 'Fox', day('2024-04-10')).lend('vice', 'Ann', day('2024-01-01'), null).lend('saw', 'Piet', day('2024-04-01'), 10).lend('axe', 'Bo', day('2024-04-25'))
const look = (loans) => [
  loans.overdue(day('2024-04-28')).map(({ tool, due }) => [tool, due instanceof Date, due]),
  loans.overdue(day('2024-04-11')).length,
  loans.list(),
  loans.extend('ladder', 30), loans.extend('vice', 3), loans.extend('none', 3),
  loans.overdue(day('2024-04-28')).map(({ tool }) => tool),
  loans.giveBack('saw'), loans.giveBack('saw'),
]
const again = Loans.restore(Loans.restore(make().save()).save())
console.log(`RESULT ${JSON.stringify([look(make()), look(again), again.save() === Loans.restore(again.save()).save()])}`)
