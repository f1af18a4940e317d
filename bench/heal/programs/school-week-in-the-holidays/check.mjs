import { Diary, Terms } from 'school-diary'

const list = [{ name: 'autumn', from: '2024-09-02', to: '2024-10-11' }, { name: 'winter', from: '2024-10-28', to: '2024-12-20' }]
const diary = new Diary(list, [
  { subject: 'French', weekday: 1, hour: 2 },
  { subject: 'Art', weekday: 1, hour: 1, weeks: 'A' },
  { subject: 'Chess', weekday: 1, hour: 1, weeks: 'B' },
])
const days = ['2024-09-02', '2024-09-09', '2024-10-07', '2024-10-14', '2024-10-21', '2024-10-28', '2024-12-23', '2024-09-03']
const terms = new Terms(list)
console.log(`RESULT ${JSON.stringify([
  days.map((day) => [diary.heading(day), diary.on(day), terms.weekOf(day)]),
  ['French', 'Art', 'Chess'].map((subject) => diary.count(subject, days)),
  new Diary([], []).heading('2024-09-02'),
  terms.weekOf('2024-08-01') === null,
])}`)
