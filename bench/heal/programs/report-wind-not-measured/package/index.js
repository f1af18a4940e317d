'use strict'

var KNOTS = 0.514444

/**
 * Reads the weather report of an airfield: "LSZH 051220Z 24008KT 9999 12/07 Q1018".
 * What was not reported is null.
 */
function parse (text) {
  var groups = text.trim().replace(/=$/, '').split(/\s+/)
  var time = find(groups, /^(\d{2})(\d{2})(\d{2})Z$/)

  return {
    station: groups[0],
    day: time && Number(time[1]),
    time: time && time[2] + ':' + time[3],
    wind: wind(groups),
    visibility: visibility(groups),
    temperature: temperature(groups, 1),
    dewPoint: temperature(groups, 2),
    pressure: pressure(groups)
  }
}

function find (groups, pattern) {
  for (var i = 0; i < groups.length; i++) {
    var match = pattern.exec(groups[i])
    if (match) return match
  }
  return null
}

function wind (groups) {
  var match = find(groups, /^(\d{3}|VRB)(\d{2,3})(?:G(\d{2,3}))?(KT|MPS)$/)
  var factor = match[4] === 'KT' ? KNOTS : 1
  return {
    from: match[1] === 'VRB' ? null : Number(match[1]),
    speed: round(match[2] * factor),
    gusts: match[3] === undefined ? null : round(match[3] * factor)
  }
}

function visibility (groups) {
  if (groups.indexOf('CAVOK') > 0) return 10000
  var match = find(groups, /^(\d{4})$/)
  if (!match) return null
  return match[1] === '9999' ? 10000 : Number(match[1])
}

function temperature (groups, which) {
  var match = find(groups, /^(M?\d{2})\/(M?\d{2})$/)
  return match && Number(match[which].replace('M', '-'))
}

function pressure (groups) {
  var match = find(groups, /^Q(\d{4})$/)
  return match && Number(match[1])
}

function round (number) {
  return Math.round(number * 10) / 10
}

/** One line for a display; what is not known is left out. */
function brief (report) {
  var parts = [report.station]
  if (report.wind) parts.push('wind ' + (report.wind.from === null ? 'variable' : report.wind.from + '°') + ' ' + report.wind.speed + ' m/s')
  if (report.temperature !== null) parts.push(report.temperature + ' °C')
  if (report.pressure !== null) parts.push(report.pressure + ' hPa')
  return parts.join(', ')
}

module.exports = { parse: parse, brief: brief }
