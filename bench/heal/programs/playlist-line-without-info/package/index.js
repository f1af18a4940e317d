'use strict';

var EXTINF = /^#EXTINF:\s*(-?\d+(?:\.\d+)?)[^,]*(?:,(.*))?$/;

/**
 * Reads an M3U playlist.
 *
 * Every entry is { location, duration, title }: the duration in seconds, -1 where it is not known,
 * and the title, null where none is given.
 *
 * @param {string} text
 */
function parse(text) {
  var entries = [];
  var info = null;

  text.split(/\r?\n/).forEach(function (raw) {
    var line = raw.trim();
    if (line === '' || line === '#EXTM3U') return;

    if (line.charAt(0) === '#') {
      var match = EXTINF.exec(line);
      if (match) {
        info = {
          duration: Number(match[1]),
          title: match[2] ? match[2].trim() : null
        };
      }
      return;
    }

    entries.push({
      location: line,
      duration: info.duration,
      title: info.title
    });
    info = null;
  });

  return entries;
}

/** Writes entries as an extended playlist. */
function stringify(entries) {
  return ['#EXTM3U'].concat(entries.map(function (entry) {
    return '#EXTINF:' + entry.duration + ',' + (entry.title || '') + '\n' + entry.location;
  })).join('\n') + '\n';
}

/** Seconds of all entries whose duration is known. */
function totalDuration(entries) {
  return entries.reduce(function (sum, entry) {
    return entry.duration > 0 ? sum + entry.duration : sum;
  }, 0);
}

module.exports = { parse: parse, stringify: stringify, totalDuration: totalDuration };
