const Calendar = require('cal-lines')
const at = (text) => new Date(`2024-03-01T${text}:00Z`)
const calendar = Calendar([{ start: at('09:00'), end: at('09:45') }, { start: at('12:00') }])
console.log(calendar.total())
