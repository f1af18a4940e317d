'use strict'

/**
 * Class names of what is given, in one text:
 *
 *   words('a', ['b', null], { c: true, d: false })  // 'a b c'
 *
 * An object that writes itself (with a toString of its own) is one name.
 */
function words () {
  return collect(Array.prototype.slice.call(arguments), []).join(' ')
}

function collect (values, names) {
  values.forEach(function (value) {
    if (!value || value === true) return

    switch (typeof value) {
      case 'string':
        value.split(/\s+/).forEach(function (name) {
          if (name !== '') names.push(name)
        })
        break
      case 'number':
        names.push(String(value))
        break
      case 'object':
        if (Array.isArray(value)) collect(value, names)
        else if (value.toString !== Object.prototype.toString) names.push(value.toString())
        else names.push.apply(names, switchedOn(value))
    }
  })
  return names
}

/** Names of a map whose values are true. */
function switchedOn (map) {
  return Object.keys(map).filter(function (name) {
    return Boolean(map[name])
  })
}

/** Names that the styles of a module replace. */
words.bind = function (styles) {
  return function () {
    return words.apply(null, arguments)
      .split(' ')
      .map(function (name) {
        return Object.prototype.hasOwnProperty.call(styles, name) ? styles[name] : name
      })
      .join(' ')
  }
}

/** Each name once. */
words.unique = function () {
  return words.apply(null, arguments)
    .split(' ')
    .filter(function (name, index, all) {
      return all.indexOf(name) === index
    })
    .join(' ')
}

module.exports = words
