import { print } from 'month-grid'
for (const month of [4, 7, 9]) console.log(print(2024, month))
