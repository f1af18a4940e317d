import { MeterBook } from 'meter-book'

const book = new MeterBook()
  .add({ meter: 'water', date: '2024-03-11', value: 415 })
  .add({ meter: 'water', date: '2024-03-01', value: 412 })
  .add({ meter: 'water', date: '2024-03-21', value: 421 })
  .add({ meter: 'gas', date: '2024-03-01', value: 90 })
  .add({ meter: 'power', date: '2024-01-01', value: 7000, isExchanged: true })
  .add({ meter: 'power', date: '2024-01-31', value: 5, isExchanged: true })
  .add({ meter: 'power', date: '2024-02-10', value: 105 })
console.log(`RESULT ${JSON.stringify([book.report(), book.rows('water'), book.rows('gas'), book.average('gas'), book.rows('none'), book.average('power')])}`)
