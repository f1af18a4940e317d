'use strict'

const en = {
  name: 'en',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ordinal: (n) => n + ((n > 3 && n < 21 ? '' : ['', 'st', 'nd', 'rd'][n % 10]) || 'th'),
  formats: { LL: 'MMMM D, YYYY' },
}

const locales = { en }
let current = 'en'

const FORMAT = /\[([^\]]+)]|YYYY|MMMM|MMM|MM|M|Do|DD|D|dddd|HH|H|mm|ss/g

const pad = (value) => String(value).padStart(2, '0')

class TinyDate {
  constructor(date, locale) {
    this.date = new Date(date)
    this.name = locale || current
  }

  locale(name) {
    if (name === undefined) return this.name
    return new TinyDate(this.date, register(name))
  }

  isValid() {
    return !Number.isNaN(this.date.getTime())
  }

  format(template = 'YYYY-MM-DD') {
    if (!this.isValid()) return 'Invalid Date'
    const { date } = this
    const locale = locales[this.name]
    const text = locale.formats[template] || template
    return text.replace(FORMAT, (match, escaped) => {
      if (escaped) return escaped
      switch (match) {
        case 'YYYY': return String(date.getUTCFullYear())
        case 'MMMM': return locale.months[date.getUTCMonth()]
        case 'MMM': return locale.months[date.getUTCMonth()].slice(0, 3)
        case 'MM': return pad(date.getUTCMonth() + 1)
        case 'M': return String(date.getUTCMonth() + 1)
        case 'DD': return pad(date.getUTCDate())
        case 'D': return String(date.getUTCDate())
        case 'Do': return locale.ordinal(date.getUTCDate())
        case 'dddd': return locale.weekdays[date.getUTCDay()]
        case 'HH': return pad(date.getUTCHours())
        case 'H': return String(date.getUTCHours())
        case 'mm': return pad(date.getUTCMinutes())
        case 'ss': return pad(date.getUTCSeconds())
        default: return match
      }
    })
  }
}

/** Makes a locale known; the name of the one that will be used. */
function register(preset, object) {
  const name = typeof preset === 'string' ? preset : preset.name
  if (object || typeof preset === 'object') locales[name] = object || preset
  return locales[name] ? name : current
}

function tiny(date, locale) {
  return new TinyDate(date === undefined ? Date.now() : date, locale)
}

tiny.extend = (plugin, option) => {
  plugin(option, TinyDate, tiny)
  return tiny
}

tiny.locale = (preset, object, isLocal) => {
  const name = register(preset, object)
  if (!isLocal) current = name
  return name
}

module.exports = tiny
