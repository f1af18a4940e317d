import { Desk } from 'kennel-desk'

const desk = new Desk(8)
console.log(desk.book('Hops, rabbit', '2024-07-01', '2024-07-08'))
console.log(desk.book('Mina, cat\nrabies 2025-01-01\npanleukopenia 2024-12-31', '2024-07-01', '2024-07-05'))
console.log(desk.guests('2024-07-02'))
