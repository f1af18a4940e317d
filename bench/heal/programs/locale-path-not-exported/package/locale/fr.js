'use strict'

const tiny = require('../index.js')

const locale = {
  name: 'fr',
  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ordinal: (n) => `${n}${n === 1 ? 'er' : ''}`,
  formats: { LL: 'D MMMM YYYY' },
}

tiny.locale(locale, null, true)

module.exports = locale
