import { Loans } from 'tool-library'

const loans = new Loans()
  .lend('ladder', 'Mrs Fox', new Date('2024-04-01T10:00:00Z'))
  .lend('saw', 'Piet', new Date('2024-04-20T09:00:00Z'))
const later = Loans.restore(loans.save())
for (const { tool, neighbour } of later.overdue(new Date('2024-04-28T12:00:00Z'))) console.log(neighbour, 'still has the', tool)
