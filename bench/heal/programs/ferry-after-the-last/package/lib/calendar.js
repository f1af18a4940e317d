/** Dates are texts as 2024-05-31. */
function addDays(date, days) {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** From 1 for Monday to 7 for Sunday. */
function weekdayOf(date) {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function minutesOf(time) {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

module.exports = { addDays, weekdayOf, minutesOf };
