const { addDays, weekdayOf, minutesOf } = require('./calendar');

/**
 * Departures of a ferry: `{ 1: ['06:30', '18:00'], ..., 7: [] }`, by the day of the week from Monday to Sunday, each in order.
 */
class Ferry {
  constructor(name, departures) {
    this.name = name;
    this.departures = departures;
  }

  on(date) {
    return this.departures[weekdayOf(date)] || [];
  }

  /**
   * The first departure of a day or of the next one that has any, at most a week later; null for a ferry that never goes.
   */
  first(date) {
    for (let ahead = 0; ahead <= 7; ahead++) {
      const day = addDays(date, ahead);
      const [time] = this.on(day);
      if (time) return { date: day, time };
    }
    return null;
  }

  /**
   * The next departure from a moment on. Who comes after the last one takes the first of a later day.
   */
  next(date, time) {
    const coming = this.on(date).filter((departure) => minutesOf(departure) >= minutesOf(time));
    return departureOn(date, coming[0]);
  }

  /** How long one waits for it, in minutes; null for a ferry that never goes. */
  wait(date, time) {
    const next = this.next(date, time);
    if (next === null) return null;
    const days = (Date.parse(next.date) - Date.parse(date)) / 86400000;
    return days * 24 * 60 + minutesOf(next.time) - minutesOf(time);
  }

  sign(date, time) {
    const next = this.next(date, time);
    if (next === null) return `${this.name}: no service`;
    return `${this.name}: ${next.date === date ? 'today' : next.date} ${next.time}`;
  }
}

function departureOn(date, time) {
  return { date, time: time.padStart(5, '0') };
}

module.exports = { Ferry };
