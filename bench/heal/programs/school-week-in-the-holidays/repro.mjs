import { Diary } from 'school-diary'

const diary = new Diary(
  [{ name: 'autumn', from: '2024-09-02', to: '2024-10-11' }, { name: 'winter', from: '2024-10-28', to: '2024-12-20' }],
  [{ subject: 'French', weekday: 1, hour: 2 }, { subject: 'Art', weekday: 1, hour: 1, weeks: 'A' }],
)
for (const day of ['2024-10-07', '2024-10-14', '2024-10-28']) console.log(diary.heading(day), diary.on(day))
