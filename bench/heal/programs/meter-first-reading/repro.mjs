import { MeterBook } from 'meter-book'

const book = new MeterBook()
  .add({ meter: 'water', date: '2024-03-01', value: 412 })
  .add({ meter: 'water', date: '2024-03-11', value: 415 })
console.log(book.report())
