export const languages = {
  en: {
    y: ['year', 'years'],
    mo: ['month', 'months'],
    w: ['week', 'weeks'],
    d: ['day', 'days'],
    h: ['hour', 'hours'],
    m: ['minute', 'minutes'],
    s: ['second', 'seconds'],
    ms: ['millisecond', 'milliseconds'],
    decimal: '.',
  },
  de: {
    y: ['Jahr', 'Jahre'],
    mo: ['Monat', 'Monate'],
    w: ['Woche', 'Wochen'],
    d: ['Tag', 'Tage'],
    h: ['Stunde', 'Stunden'],
    m: ['Minute', 'Minuten'],
    s: ['Sekunde', 'Sekunden'],
    ms: ['Millisekunde', 'Millisekunden'],
    decimal: ',',
  },
}
