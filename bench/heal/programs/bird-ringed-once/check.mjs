import { RingRecords } from 'ring-records'

const records = new RingRecords()
const add = (ring, species, date, km) => records.add({ ring, species, date, km })
const empty = [records.report(), records.recoveryRate()]
add('A1', 'knot', '2021-05-01', 0)
add('A2', 'knot', '2021-05-01', 0)
add('A3', 'knot', '2021-05-02', 10)
add('B1', 'dunlin', '2021-05-02', 10)
add('A1', 'knot', '2021-05-05', 900)
add('A1', 'knot', '2021-05-11', 240)
add('A3', 'knot', '2021-05-22', -90)
add('C1', 'eider', '2021-06-01', 5)
add('C1', 'eider', '2021-06-01', 5)
console.log(`RESULT ${JSON.stringify([empty, records.report(), records.travelsOf('dunlin'), records.travelsOf('swift'), records.recoveryRate()])}`)
