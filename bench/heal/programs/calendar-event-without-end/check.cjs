const Calendar = require('cal-lines')
const at = (text) => new Date(`2024-03-01T${text}:00Z`)
const events = [{ start: at('09:00'), end: at('09:45') }, { start: at('12:00') }, { start: at('13:00'), end: null }]
const calendar = Calendar(events)
console.log(`RESULT ${JSON.stringify([calendar.total(), events.map((event) => calendar.minutes(event)), Calendar().total()])}`)
