import { Desk } from 'kennel-desk'

const desk = new Desk(2)
const dog = (name, rabies) => `${name}, dog\nrabies ${rabies}\ndistemper 2025-01-01\nparvo 2025-01-01`
console.log(`RESULT ${JSON.stringify([
  desk.book(dog('Rex', '2024-07-08'), '2024-07-01', '2024-07-08'),
  desk.book(dog('Bo', '2024-07-07'), '2024-07-01', '2024-07-08'),
  desk.book('Mina, cat', '2024-07-01', '2024-07-05'),
  desk.book('Mina, cat\npanleukopenia 2024-12-31\nrabies 2024-06-01\nrabies 2025-01-01', '2024-07-01', '2024-07-05'),
  desk.book('Hops, rabbit', '2024-07-02', '2024-07-05'),
  desk.book('Hops, rabbit', '2024-07-05', '2024-07-08'),
  desk.guests('2024-07-04'), desk.guests('2024-07-08'), desk.leaving('2024-07-08'), desk.leaving('2024-07-05'),
])}`)
