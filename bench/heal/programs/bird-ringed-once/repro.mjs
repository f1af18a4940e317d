import { RingRecords } from 'ring-records'

const records = new RingRecords()
  .add({ ring: 'A1', species: 'knot', date: '2021-05-01', km: 0 })
  .add({ ring: 'A2', species: 'knot', date: '2021-05-01', km: 0 })
  .add({ ring: 'A1', species: 'knot', date: '2021-05-11', km: 240 })
console.log(records.recoveryRate())
console.log(records.report().join('\n'))
