import { Chart } from 'bar-chart-text'

console.log(String(new Chart({}, { width: 10 }).toString()))
console.log(String(new Chart({ apples: 3, pears: 12 }, { width: 10 })))
