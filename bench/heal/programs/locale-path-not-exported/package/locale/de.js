'use strict'

const tiny = require('../index.js')

const locale = {
  name: 'de',
  weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  ordinal: (n) => `${n}.`,
  formats: { LL: 'D. MMMM YYYY' },
}

tiny.locale(locale, null, true)

module.exports = locale
